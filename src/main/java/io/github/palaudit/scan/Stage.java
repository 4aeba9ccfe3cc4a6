package io.github.palaudit.scan;

import static java.util.Collections.disjoint;

import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One stage of a scan; its scanners all begin at once.
 *
 * @param awaited those whose findings the next stage asks about
 * @param beside those that nobody builds on: they may go on beside the stages that follow
 */
record Stage(List<Scanner> awaited, List<Scanner> beside) {

  Stage {
    awaited = List.copyOf(awaited);
    beside = List.copyOf(beside);
  }

  /** A stage of its own, which the next one waits for. */
  static Stage of(Scanner scanner) {
    return new Stage(List.of(scanner), List.of());
  }

  /** All of its scanners. */
  List<Scanner> all() {
    return Stream.concat(awaited.stream(), beside.stream()).toList();
  }

  /** The same with the scanners alone that fill any of these sources. */
  Stage filling(Set<Source> wanted) {
    return new Stage(filling(awaited, wanted), filling(beside, wanted));
  }

  private static List<Scanner> filling(List<Scanner> scanners, Set<Source> wanted) {
    return scanners.stream().filter(one -> !disjoint(one.sources(), wanted)).toList();
  }
}
