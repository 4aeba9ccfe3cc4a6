package io.github.palaudit.render.markdown;

import java.util.List;
import java.util.stream.Collectors;

/** Links to the files beside this one. */
final class Beside {

  private Beside() {}

  static String links(List<String> names) {
    return names.stream()
        .map(name -> "[" + name + "](" + name + ")")
        .collect(Collectors.joining(" · "));
  }
}
