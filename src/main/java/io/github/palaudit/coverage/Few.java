package io.github.palaudit.coverage;

import java.util.Optional;

/**
 * Identities of which it only matters whether there is one, and whether there is another.
 *
 * @param first one of them; empty when there is none
 * @param others whether there are others than the first
 */
record Few(Optional<Identity> first, boolean others) {

  static final Few NOBODY = new Few(Optional.empty(), false);

  /** These and this one. */
  Few plus(Identity one) {
    if (others || first.filter(one::equals).isPresent()) {
      return this;
    }
    return first.isEmpty() ? new Few(Optional.of(one), false) : new Few(first, true);
  }

  /** The only one there is. */
  Optional<Identity> sole() {
    return others ? Optional.empty() : first;
  }

  /** Whether there is anybody but this one. */
  boolean isAnybodyBut(Identity one) {
    return others || first.filter(there -> !there.equals(one)).isPresent();
  }
}
