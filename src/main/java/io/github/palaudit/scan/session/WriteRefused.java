package io.github.palaudit.scan.session;

/** A request that is not known to read only was about to leave: a fault of this program. */
public final class WriteRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WriteRefused(String request) {
    super("not known to be reading only, and not sent: " + request);
  }
}
