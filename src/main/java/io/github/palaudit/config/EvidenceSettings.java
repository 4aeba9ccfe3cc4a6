package io.github.palaudit.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Where link evidence lies, and how long it is fresh.
 *
 * @param folders folders of evidence files, resolved against the YAML's own folder
 * @param freshDays how many days an observation holds
 */
public record EvidenceSettings(List<Path> folders, int freshDays) {

  /** What holds where the YAML says nothing. */
  public static final EvidenceSettings DEFAULT = new EvidenceSettings(List.of(), 120);

  public EvidenceSettings {
    folders = List.copyOf(folders);
  }
}
