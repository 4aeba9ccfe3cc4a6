package io.github.palaudit.render.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.palaudit.render.Documents;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.transparency.Naming;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Word file in LibreOffice. Skipped where no Writer is found, save in CI, where one must be.
 */
class LibreOfficeTest {

  private static final Path PDF_TO_TEXT = Path.of("/usr/bin/pdftotext");

  @TempDir private Path folder;

  /** Calc alone has the command too; this is the part that knows Word files. */
  private static boolean isWriterThere() throws IOException {
    for (String place : System.getenv().getOrDefault("PATH", "").split(":", -1)) {
      Path office = Path.of(place).resolve("soffice");
      if (Files.isExecutable(office)) {
        return Files.exists(office.toRealPath().resolveSibling("libswlo.so"));
      }
    }
    return false;
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(out.toFile()).start();
    boolean ended = process.waitFor(120, TimeUnit.SECONDS);
    process.destroyForcibly();
    String told = Files.readString(out, StandardCharsets.UTF_8);
    assertThat(ended).as("%s: %s", List.of(command), told).isTrue();
    return told;
  }

  @Test
  void everyHeadingAndTheLastSectionAreOnPaper() throws IOException, InterruptedException {
    boolean there = isWriterThere() && Files.isExecutable(PDF_TO_TEXT);
    assumeTrue(there || "true".equals(System.getenv("CI")), "no LibreOffice Writer here");
    Path word = folder.resolve("transparency.docx");
    Files.write(
        word, Documents.word(Documents.of(Documents.everyWay(), Naming.PEOPLE, Templates.OURS)));
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("office").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        word.toString());
    run(
        PDF_TO_TEXT.toString(),
        folder.resolve("transparency.pdf").toString(),
        folder.resolve("pages.txt").toString());
    String text =
        Files.readString(folder.resolve("pages.txt"), StandardCharsets.UTF_8)
            .replaceAll("\\s+", " ");
    assertThat(text)
        .contains("Partner access and Partner Admin Link", "Approvals on record", "Page 1 of ")
        .contains("az role assignment delete --ids");
    for (String heading :
        Arrays.asList(
            "1. In short",
            "2. What Partner Admin Link is",
            "3. Who has access",
            "4. What each may do",
            "5. Which identity carries a link",
            "6. What is more than needed",
            "7. How you can end access",
            "8. What could not be checked",
            "9. Approval",
            "10. About this document",
            "11. Commands, step by step")) {
      // In the contents, and over the section.
      assertThat(text.split(java.util.regex.Pattern.quote(heading), -1))
          .as(heading)
          .hasSizeGreaterThan(2);
    }
    assertThat(text.lastIndexOf("Ending everything that one identity has"))
        .isGreaterThan(text.lastIndexOf("11. Commands, step by step"));
  }
}
