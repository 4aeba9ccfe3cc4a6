package io.github.palaudit.render.text;

import io.github.palaudit.report.Proof;
import java.util.Optional;

/**
 * What stands in a tree in one place.
 *
 * @param proof the statement with what it rests on; empty for one line of words
 * @param words the line in the place of several statements
 */
record Branch(Optional<Proof> proof, String words) {

  static Branch whole(Proof proof) {
    return new Branch(Optional.of(proof), "");
  }

  static Branch line(String words) {
    return new Branch(Optional.empty(), words);
  }
}
