package io.github.palaudit.renewal;

import java.util.Collection;
import java.util.Locale;

/**
 * What the check comes to. As in {@link io.github.palaudit.snapshot.Truth}, certainty decides: any
 * ground that is a certain risk makes it at risk; else any ground that leaves something open makes
 * it unknown; else it is a go. A go is never given for want of knowledge.
 */
public enum Verdict {
  GO("go"),
  UNKNOWN("unknown"),
  AT_RISK("at risk");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The words used in sentences. */
  public String label() {
    return label;
  }

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What these grounds come to. */
  static Verdict of(Collection<Ground> grounds) {
    return grounds.stream()
        .map(ground -> ground.kind().effect())
        .max(Verdict::compareTo)
        .orElse(GO);
  }
}
