package io.github.palaudit.cli;

import picocli.CommandLine.Option;

/** Whether a scan goes on where an earlier one was broken off. */
final class ResumeOption {

  @Option(names = "--resume", description = "go on with a scan that was broken off")
  private boolean resume;

  boolean isGiven() {
    return resume;
  }
}
