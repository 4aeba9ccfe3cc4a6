package io.github.palaudit.render.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * TanStack Virtual, the library that tells which rows of a long table stand in the page while it is
 * scrolled, as one script with its licence. It comes as two CommonJS modules, which ask for each
 * other by name and for the environment that they were built for.
 */
final class VirtualRows {

  /** The same as in pom.xml. */
  private static final String VERSION = "3.13.12";

  private static final String FOLDER =
      "/META-INF/resources/webjars/tanstack__virtual-core/" + VERSION + "/";

  private VirtualRows() {}

  /** A script that defines {@code tanstackVirtual}. */
  static String script() {
    return "/*! @tanstack/virtual-core "
        + VERSION
        + ", https://tanstack.com/virtual\n\n"
        + file("LICENSE").strip()
        + "\n*/\nvar tanstackVirtual = (function () {\n"
        + "var process = {env: {NODE_ENV: \"production\"}};\n"
        + "function module(define, require) { var exports = {}; define(exports, require);"
        + " return exports; }\n"
        + "var utils = module(function (exports) {\n"
        + file("dist/cjs/utils.cjs")
        + "\n});\nreturn module(function (exports, require) {\n"
        + file("dist/cjs/index.cjs")
        + "\n}, function () { return utils; });\n})();\n";
  }

  private static String file(String name) {
    try (InputStream in = VirtualRows.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replaceAll("(?m)^//# sourceMappingURL=.*$", "");
    } catch (IOException damaged) {
      throw new IllegalStateException("palaudit's own file " + name + " cannot be read", damaged);
    }
  }
}
