package io.github.palaudit.coverage;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** The grants of some holdings, each made as it is reached and kept by nobody. */
record GrantsHere(List<OpenedHolding> holdings) implements Iterable<Grant> {

  Stream<Grant> stream() {
    return holdings.stream()
        .flatMap(
            opened ->
                opened.benefits().stream().map(benefit -> Grant.of(opened.holding(), benefit)));
  }

  @Override
  public Iterator<Grant> iterator() {
    return stream().iterator();
  }
}
