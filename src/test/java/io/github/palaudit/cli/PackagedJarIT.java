package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users get: it starts, keeps its streams apart, and holds what it should. */
class PackagedJarIT {

  private static final String PROGRESS =
      "(Scanning tenant |\\[\\d+/\\d+\\] |Not seen: |Scanned ).*";

  @TempDir private Path folder;

  @Test
  void theVersionIsOneLine() throws Exception {
    Cli.Result result = new PackagedJar(folder).run("--version");

    assertThat(result.code()).isZero();
    assertThat(result.out()).matches("palaudit \\d+\\.\\d+\\.\\d+\\S*\n");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void helpNamesEveryCommand() throws Exception {
    Cli.Result result = new PackagedJar(folder).run("--help");

    assertThat(result.code()).isZero();
    assertThat(result.out())
        .startsWith("Usage: palaudit")
        .contains(
            "sample",
            "audit",
            "scan",
            "preflight",
            "import",
            "report",
            "compare",
            "portfolio",
            "review",
            "explain",
            "roles",
            "rules",
            "init");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void anUnknownCommandIsWrongUsage() throws Exception {
    Cli.Result result = new PackagedJar(folder).run("repot");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("palaudit: ").contains("repot", "report");
  }

  @Test
  void theSampleIsTheSameOnATurkishMachineAndKeepsItsStreamsApart() throws Exception {
    Cli.Result plain = new PackagedJar(folder).run("sample", "-o", "here");
    Cli.Result turkish =
        new PackagedJar(folder)
            .with(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Auckland",
                "-Dfile.encoding=ISO-8859-9")
            .run("sample", "-o", "tr");

    for (Cli.Result result : List.of(plain, turkish)) {
      assertThat(result.code()).isZero();
      assertThat(result.out().lines()).hasSize(35);
      assertThat(result.err().lines()).isNotEmpty().allMatch(line -> line.matches(PROGRESS));
    }
    assertThat(turkish.out().replaceAll("(?m)(^| )tr/", "$1here/")).isEqualTo(plain.out());
    for (String customer : List.of("contoso", "northwind")) {
      for (String name :
          List.of(
              "audit.html",
              "audit.json",
              "findings.csv",
              "coverage.csv",
              "audit.sarif",
              "summary.md",
              "transparency.html",
              "transparency.docx")) {
        assertThat(folder.resolve("tr").resolve(customer).resolve(name))
            .hasSameBinaryContentAs(folder.resolve("here").resolve(customer).resolve(name));
      }
      assertThat(folder.resolve("here").resolve(customer).resolve("audit.xlsx")).isNotEmptyFile();
    }
    for (String name : List.of("portfolio.html", "portfolio.json", "portfolio.md")) {
      assertThat(folder.resolve("tr").resolve(name))
          .hasSameBinaryContentAs(folder.resolve("here").resolve(name));
    }
  }

  @Test
  void theJarHoldsNoNettyAndNoSignatures() throws IOException {
    try (JarFile jar = new JarFile(PackagedJar.JAR.toFile())) {
      List<String> names = jar.stream().map(ZipEntry::getName).toList();

      assertThat(names)
          .doesNotHaveDuplicates()
          .noneMatch(name -> name.contains("io/netty/") || name.contains("reactor/netty/"))
          .noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"));
    }
  }

  @Test
  void everyServiceFileNamesEachProviderOnceAndHoldsIt() throws IOException {
    try (JarFile jar = new JarFile(PackagedJar.JAR.toFile())) {
      List<ZipEntry> services =
          jar.stream()
              .map(entry -> (ZipEntry) entry)
              .filter(entry -> entry.getName().matches("META-INF/services/[^/]+"))
              .toList();
      assertThat(services).isNotEmpty();
      for (ZipEntry service : services) {
        assertThat(providers(jar, service))
            .as(service.getName())
            .doesNotHaveDuplicates()
            .allMatch(name -> jar.getEntry(name.replace('.', '/') + ".class") != null);
      }
      assertThat(jar.getEntry("META-INF/services/com.azure.core.http.HttpClientProvider"))
          .as("an HTTP client other than our own")
          .isNull();
    }
  }

  private static List<String> providers(JarFile jar, ZipEntry service) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(jar.getInputStream(service), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .toList();
    }
  }
}
