package io.github.palaudit.renewal;

import io.github.palaudit.config.Credential;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The check of one customer for one credential, or for a day alone.
 *
 * @param credential what renews; empty where only a day was asked
 * @param day the day until which coverage has to hold
 * @param window when the credential can be renewed, where that is configured
 * @param thresholds what was measured, in the order of the YAML
 * @param grounds what the verdict rests on, the gravest first, and what is worth knowing
 */
public record Renewal(
    Optional<Credential> credential,
    LocalDate day,
    Optional<CredentialWindow> window,
    List<ThresholdAnswer> thresholds,
    List<Ground> grounds) {

  public Renewal {
    thresholds = List.copyOf(thresholds);
    grounds = List.copyOf(grounds);
  }

  /** What the grounds come to. */
  public Verdict verdict() {
    return Verdict.of(grounds);
  }

  /** The credential's name, or what is checked where there is none. */
  public String name() {
    return credential.map(Credential::name).orElse("Coverage");
  }
}
