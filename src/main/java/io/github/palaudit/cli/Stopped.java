package io.github.palaudit.cli;

/**
 * While it is open, whoever stops the process (Ctrl-C, SIGTERM) reads a line first. The exit code
 * stays the signal's own: 130 and 143.
 */
final class Stopped {

  private final Thread hook;

  Stopped(Runnable last) {
    this.hook = new Thread(last, "palaudit-stopped");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Nothing is under way any more. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException itRuns) {
      // Then the line is being said.
    }
  }
}
