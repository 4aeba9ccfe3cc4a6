package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.time.Instant;

/** Whether something is in force now, and whether for a while only. */
record Stance(Truth active, boolean temporary) {

  static final Stance STANDING = new Stance(Truth.YES, false);
  static final Stance ASSUMED = new Stance(Truth.UNKNOWN, false);
  static final Stance NONE = new Stance(Truth.NO, false);

  static Stance of(Window window, boolean temporary, Instant now) {
    boolean begun = window.start().isEmpty() || !now.isBefore(window.start().get());
    boolean over = window.end().isPresent() && !now.isBefore(window.end().get());
    return begun && !over ? new Stance(Truth.YES, temporary) : NONE;
  }

  Stance and(Stance other) {
    Truth least = active.ordinal() <= other.active.ordinal() ? active : other.active;
    return new Stance(least, temporary || other.temporary);
  }

  /** The better of two: in force before not, lasting before passing. */
  Stance or(Stance other) {
    if (active != other.active) {
      return active.ordinal() > other.active.ordinal() ? this : other;
    }
    return temporary ? other : this;
  }
}
