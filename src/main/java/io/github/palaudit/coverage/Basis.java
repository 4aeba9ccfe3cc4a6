package io.github.palaudit.coverage;

import java.util.Locale;

/** What an active grant rests on. */
public enum Basis {
  /** Permanent, or ending beyond the policy's horizon. Only this is confirmed coverage. */
  STANDING,
  /** Activated through PIM, or ending within the horizon. */
  TEMPORARY;

  /** The word used in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
