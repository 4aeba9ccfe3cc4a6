package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The customer's document on the command line. */
class TransparencyTest {

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  private Cli.Result run(String... more) {
    String[] words = new String[more.length + 7];
    words[0] = "transparency";
    words[1] = "--snapshot";
    words[2] = litware.snapshot().toString();
    words[3] = "-c";
    words[4] = litware.file("palaudit.yaml").toString();
    words[5] = "-o";
    words[6] = litware.output().toString();
    System.arraycopy(more, 0, words, 7, more.length);
    return new Cli().run(words);
  }

  @Test
  void writesBothFilesAndNothingElse() throws IOException {
    Cli.Result result = run();
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(ReportFolderTest.names(litware.output()))
        .containsExactly("transparency.docx", "transparency.html");
    assertThat(Files.readString(litware.output().resolve("transparency.html")))
        .contains("Ada")
        .doesNotContain("Tailspin")
        .doesNotContain("Zoe");
  }

  @Test
  void namesFunctionsWhereAsked() throws IOException {
    assertThat(run("--names", "functions").code()).isZero();
    assertThat(Files.readString(litware.output().resolve("transparency.html")))
        .doesNotContain("Ada");
  }

  @Test
  void aTemplateThatFailsLeavesNoFile() throws IOException {
    Files.createDirectories(folder.resolve("own/transparency"));
    Files.writeString(folder.resolve("own/transparency/page.ftlh"), "\n${nothing}");
    Cli.Result result = run("--templates", folder.resolve("own").toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("page.ftlh:2: ").contains("nothing");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void theAuditsPageTakesTemplatesToo() throws IOException {
    Files.createDirectories(folder.resolve("own/html"));
    Files.writeString(folder.resolve("own/html/page.css"), "body { color: teal; }");
    Cli.Result result =
        new Cli()
            .run(
                "report",
                litware.snapshot().toString(),
                "-c",
                litware.file("palaudit.yaml").toString(),
                "-o",
                litware.output().toString(),
                "--templates",
                folder.resolve("own").toString());
    assertThat(result.code()).as(result.err()).isZero();
    assertThat(Files.readString(litware.output().resolve("audit.html"))).contains("color: teal");
  }

  @Test
  void aCustomerThatNoSnapshotIsOfIsRefused() {
    Cli.Result result = run("--tenant", "99999999-0000-4000-8000-000000000001");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("none of the snapshots is of this customer");
  }

  @Test
  void brandingIsReadFromTheConfiguration() throws IOException {
    litware.replacing(
        "partner:\n", "partner:\n  branding:\n    name: Fab Cloud\n    colour: \"#702070\"\n");
    assertThat(run().code()).isZero();
    assertThat(Files.readString(litware.output().resolve("transparency.html")))
        .contains("Fab Cloud")
        .contains("--accent: #702070");
  }

  @Test
  void aColourThatCannotBeReadAndALogoThatIsNoneAreRefused() {
    litware.replacing("partner:\n", "partner:\n  branding:\n    colour: \"#ffcc00\"\n");
    Cli.Result pale = run();
    assertThat(pale.code()).isEqualTo(ExitCode.USAGE);
    // Luminance of #ffcc00 is 0.6486 (0.2126 + 0.7152 * 0.6038 + 0): 1.05 / 0.6944 = 1.5.
    assertThat(pale.err()).contains("partner.branding.colour").contains("1.5 to 1");
    litware.replacing("colour: \"#ffcc00\"", "logo: users.json");
    Cli.Result noPicture = run();
    assertThat(noPicture.code()).isEqualTo(ExitCode.USAGE);
    assertThat(noPicture.err()).contains("neither a PNG nor a JPEG");
  }

  @Test
  void aPictureThatIsDamagedInsideIsRefused() throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 100, BufferedImage.TYPE_INT_RGB), "png", whole);
    Files.write(folder.resolve("logo.png"), Arrays.copyOf(whole.toByteArray(), 60));
    litware.replacing("partner:\n", "partner:\n  branding:\n    logo: logo.png\n");
    Cli.Result result = run();
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("logo.png").contains("partner.branding.logo");
  }

  @Test
  void wordsThatMissOneAreRefusedBeforeACustomerNeedsIt() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/transparency"));
    String words = Templates.OURS.file("transparency/words.ftlh");
    Files.writeString(
        own.resolve("words.ftlh"),
        words
            .replaceFirst("  \"excessNone\": .*\n", "")
            .replaceFirst("\"STALE\": ", "\"STALLED\": "));
    Cli.Result result = run("--templates", folder.resolve("own").toString());
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .contains("words.ftlh")
        .contains("linkStates.STALE")
        .contains("w.excessNone");
    assertThat(litware.output()).doesNotExist();
  }

  @Test
  void templatesSeeNothingOfJava() throws IOException {
    Path own = Files.createDirectories(folder.resolve("own/transparency"));
    Files.writeString(own.resolve("page.ftlh"), "${d.class.name} ${d.customer}");
    assertThat(run("--templates", folder.resolve("own").toString()).code())
        .isEqualTo(ExitCode.USAGE);
  }
}
