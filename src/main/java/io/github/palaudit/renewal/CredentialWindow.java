package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * When a credential can be renewed (F-F5).
 *
 * @param opens its first day
 * @param anniversary its last day
 * @param position where the audit's day lies
 */
public record CredentialWindow(LocalDate opens, LocalDate anniversary, Position position) {

  /** Where a day lies: both ends belong to the window. */
  public enum Position {
    BEFORE,
    IN,
    AFTER;

    /** The word used in files and sentences. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Optional<CredentialWindow> of(Credential credential, LocalDate today) {
    return credential
        .windowDays()
        .map(days -> credential.anniversary().minusDays(days))
        .map(
            opens ->
                new CredentialWindow(
                    opens, credential.anniversary(), at(today, opens, credential.anniversary())));
  }

  private static Position at(LocalDate today, LocalDate opens, LocalDate closes) {
    if (today.isBefore(opens)) {
      return Position.BEFORE;
    }
    return today.isAfter(closes) ? Position.AFTER : Position.IN;
  }
}
