package io.github.palaudit.scan.session;

/** Hears of every wait before it begins, on the thread that will wait. */
@FunctionalInterface
public interface WaitListener {

  /** Shows nothing. */
  WaitListener SILENT = wait -> {};

  /** This wait begins. */
  void waits(Wait wait);
}
