package io.github.palaudit.history;

import java.util.List;

/**
 * What a report tells of the past.
 *
 * @param decisions what people typed into earlier workbooks
 * @param audits the figures of earlier audits, the newest first
 */
public record Past(Decisions decisions, List<AuditFigures> audits) {

  /** Of nothing before. */
  public static final Past NONE = new Past(Decisions.NONE, List.of());

  public Past {
    audits = List.copyOf(audits);
  }
}
