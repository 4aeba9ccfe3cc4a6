package io.github.palaudit.cli;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.Environment;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What palaudit runs in, as {@code doctor} prints it: names of variables, never their values. */
record SetUp(Environment environment) {

  /** What makes a request take another way. */
  static final List<String> PROXY =
      List.of("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "NO_PROXY", "no_proxy");

  private static final List<String> PROXY_PROPERTIES =
      List.of("https.proxyHost", "http.proxyHost", "java.net.useSystemProxies");

  String java() {
    return System.getProperty("java.version")
        + " ("
        + System.getProperty("java.vendor")
        + "), "
        + System.getProperty("java.home")
        + ", on "
        + System.getProperty("os.name");
  }

  String memory() {
    return String.format(Locale.ROOT, "up to %d MB", Runtime.getRuntime().maxMemory() >> 20);
  }

  /** Which of these are set; with the proxies, which properties of the JDK too. */
  String variables(List<String> names) {
    List<String> set =
        new ArrayList<>(
            names.stream().filter(name -> environment.variable(name).isPresent()).toList());
    if (names.equals(PROXY)) {
      PROXY_PROPERTIES.stream()
          .filter(name -> System.getProperty(name) != null)
          .forEach(name -> set.add("-D" + name));
    }
    return set.isEmpty() ? "none set" : String.join(", ", set);
  }

  /** What this kind of sign-in needs and is not there. */
  String lacking(AuthKind kind) {
    String lacking =
        kind.needs().stream()
            .filter(name -> environment.variable(name).isEmpty())
            .collect(Collectors.joining(", "));
    return lacking.isEmpty() ? "" : "; not set: " + lacking;
  }

  /** Where az is. */
  String az() {
    return environment
        .variable("PATH")
        .flatMap(SetUp::az)
        .map(Path::toString)
        .orElse("not found on the PATH");
  }

  private static Optional<Path> az(String path) {
    for (String folder : path.split(File.pathSeparator)) {
      for (String name : List.of("az", "az.cmd", "az.exe")) {
        try {
          Path file = Path.of(folder, name);
          if (Files.isRegularFile(file) && Files.isExecutable(file)) {
            return Optional.of(file);
          }
        } catch (InvalidPathException notOne) {
          // Whatever that is, az does not lie there.
        }
      }
    }
    return Optional.empty();
  }
}
