package io.github.palaudit.render.sarif;

import io.github.palaudit.finding.Severity;

/** Severities in the words and numbers of SARIF and of those who read it. */
final class SarifLevel {

  private SarifLevel() {}

  /** SARIF has three levels of a problem. */
  static String of(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "note";
    };
  }

  /** From 0 to 100, so that what shares a level can still be sorted. */
  static double rank(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 100;
      case HIGH -> 80;
      case MEDIUM -> 50;
      case LOW -> 20;
      case INFO -> 0;
    };
  }

  /** The word that GitHub code scanning sorts rules by. */
  static String problem(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "recommendation";
    };
  }
}
