package io.github.palaudit.scan.session;

import java.io.IOException;

/** An answer ended before its end. */
final class CutShort extends IOException {

  private static final long serialVersionUID = 1L;

  CutShort(String how) {
    super(how);
  }
}
