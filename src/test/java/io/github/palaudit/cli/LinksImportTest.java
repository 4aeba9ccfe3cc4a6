package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Evidence into one file, and from there into Litware's report: Ada was read on 2026-11-10, linked
 * to us; the audit is of 2026-11-20.
 */
class LinksImportTest {

  private static final String HEADER = "tenantId,objectId,partnerId,checkedOn,checkedBy\n";
  private static final String ADA = Litware.TENANT + "," + Litware.ADA + ",";
  private static final String OWN = "{\"format\":\"palaudit-evidence/1\"}\n";

  @TempDir private Path folder;

  private Litware litware;
  private Path evidence;

  @BeforeEach
  void anEngagement() {
    litware = new Litware(folder);
    evidence = litware.file("evidence/imported.jsonl");
  }

  private Cli.Result links(String... more) {
    List<String> words =
        List.of(
            "links",
            "import",
            "-c",
            litware.file("palaudit.yaml").toString(),
            "-o",
            evidence.toString());
    return new Cli()
        .run(Stream.concat(words.stream(), List.of(more).stream()).toArray(String[]::new));
  }

  private Cli.Result links(Path file, String... more) {
    return links(
        Stream.concat(Stream.of(file.toString()), List.of(more).stream()).toArray(String[]::new));
  }

  private String sha256(Path file) throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** The report of Litware, of whose evidence folder palaudit.yaml knows. */
  private AuditJson audited() {
    litware.write(
        "palaudit.yaml",
        Litware.text("palaudit.yaml")
            + "\nevidence:\n  folders: [\""
            + folder.resolve("evidence").toString().replace("\\", "\\\\")
            + "\"]\n");
    assertThat(litware.runImport().code()).isZero();
    Cli.Result report = litware.runReport();
    assertThat(report.code()).as(report.err()).isZero();
    return litware.audit();
  }

  private static String own(String answer, String day) {
    return OWN
        + "{\"tenantId\":\""
        + Litware.TENANT
        + "\",\"objectId\":\""
        + Litware.ADA
        + "\",\"answer\":\""
        + answer
        + "\",\"collectedAt\":\""
        + day
        + "\"}\n";
  }

  @Test
  void saysWhatBecameOfEachFileAndKeepsNameAndFingerprint() throws IOException {
    Path list = litware.write("in/list.csv", HEADER + ADA + "31415927,2026-11-15,Eve\n");
    Path dan = litware.write("in/dan.json", Litware.text("links/dan.json"));
    litware.write("in/README.md", "Ask Eve.");

    Cli.Result result = links(folder.resolve("in"));

    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .containsExactly(
            "Note: " + folder.resolve("in") + ": not read, as no evidence is named so: README.md",
            dan + ": 1 answers read, 1 used, 0 refused",
            list + ": 1 rows kept by hand read, 1 used, 0 refused",
            "Note: 1 observations carry no date; 2026-11-20T12:00:00Z is assumed and marked so. Say"
                + " when they were collected with --collected-at TIME.",
            "Evidence: " + evidence + " (2 observations)");
    JsonNode ada = audited().principal(Litware.ADA).path("evidence");
    assertThat(ada.path("source").asText()).isEqualTo("list.csv");
    assertThat(ada.path("sha256").asText()).isEqualTo(sha256(list));
    assertThat(ada.path("collectedAt").asText()).startsWith("2026-11-15");
  }

  @Test
  void aRowThatCannotBeUsedIsNamedAndTheOthersAreTakenIn() throws IOException {
    Path list =
        litware.write(
            "list.csv",
            HEADER + ADA + "3.1E+07,2026-11-15,Eve\n" + ADA + "none,2026-11-14,\u001b[2J\n");

    Cli.Result result = links(list);

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out()).contains(list + ": 2 rows kept by hand read, 1 used, 1 refused");
    assertThat(result.err().lines().toList())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("palaudit: " + list + ": line 2, column 3 (partnerId): \"3.1E+07\" is not");
    assertThat(EvidenceFile.read(evidence)).hasSize(1);
  }

  /** It would win over every check until its day has come and gone. */
  @Test
  void aRowOfADayThatIsYetToComeIsRefused() throws IOException {
    Path list =
        litware.write(
            "list.csv",
            HEADER + ADA + "31415927,2062-11-15,Eve\n" + ADA + "none,2026-11-21,Tonga\n");
    Path own = litware.write("own.jsonl", own("not-linked", "2062-11-01T08:00:00Z"));

    Cli.Result result = links(list, own.toString());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out())
        .contains(list + ": 2 rows kept by hand read, 1 used, 1 refused")
        .contains(own + ": 1 observations read, 0 used, 1 refused");
    assertThat(result.err()).contains(list.toString(), Litware.ADA, "2062-11-15", "yet to come");
    assertThat(EvidenceFile.read(evidence)).hasSize(1);
  }

  @Test
  void aFileThatCannotBeUsedLeavesEverythingAsItWas() throws IOException {
    litware.write(
        "evidence/imported.jsonl",
        own("linked\",\"partnerId\":\"31415927", "2026-11-01T08:00:00Z"));
    byte[] before = Files.readAllBytes(evidence);
    Path good = litware.write("a.csv", HEADER + ADA + "none,2026-11-14,\n");
    Path bad = litware.write("b.csv", "<html>\u001b[2J");

    Cli.Result result = links(good, bad.toString());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains(bad + ": is a web page", "nothing was written");
    assertThat(Files.readAllBytes(evidence)).isEqualTo(before);
  }

  @Test
  void whatTheFileHoldsStaysAndNothingIsTakenInTwice() throws IOException {
    litware.write("evidence/imported.jsonl", own("inconclusive", "2026-11-01T08:00:00Z"));
    Path dan = litware.write("dan.json", Litware.text("links/dan.json"));
    assertThat(links(dan, "--as-of", "2026-11-12").code()).isZero();

    Cli.Result again = links(dan);

    assertThat(again.out()).contains("Evidence: " + evidence + " (2 observations)");
    List<DatedObservation> kept = EvidenceFile.read(evidence);
    assertThat(kept)
        .extracting(dated -> dated.collectedAt().toString())
        .containsExactly("2026-11-01T08:00:00Z", "2026-11-12T00:00:00Z");
    assertThat(kept).extracting(DatedObservation::assumed).containsExactly(false, true);
    assertThat(kept.get(0).observation().source()).isEqualTo("imported.jsonl");
    assertThat(kept.get(1).observation().source()).isEqualTo("dan.json");
    assertThat(kept.get(1).observation().sha256()).isEqualTo(sha256(dan));

    assertThat(links(dan, "--collected-at", "2026-11-11").code()).isZero();
    assertThat(EvidenceFile.read(evidence).get(1).collectedAt())
        .hasToString("2026-11-11T00:00:00Z");
  }

  @Test
  void anotherFileIsNeverWrittenOver() throws IOException {
    Path other = litware.write("evidence/imported.jsonl", "notes");
    Path list = litware.write("list.csv", HEADER + ADA + "none,2026-11-14,\n");

    Cli.Result result = links(list);

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains(other + ": is no evidence file");
    assertThat(other).hasContent("notes");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    Cli.Result result = links(litware.file("nowhere.csv"));
    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.err()).contains("nowhere.csv: there is no such file");
  }

  @Test
  void theNewestConclusiveEvidenceWins() {
    litware.write("evidence/check.jsonl", own("not-linked", "2026-11-15T08:00:00Z"));

    AuditJson audit = audited();

    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("not-attributed unlinked-admin");
    assertThat(audit.principal(Litware.ADA).path("link").asText()).isEqualTo("not-linked");
  }

  @Test
  void evidenceThatContradictsItselfIsAFindingAndLeavesTheLinkUnknown() {
    litware.write("evidence/check.jsonl", own("not-linked", "2026-11-10T00:00:00Z"));

    AuditJson audit = audited();

    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("unknown unknown-link");
    assertThat(audit.findings()).anyMatch(finding -> finding.startsWith("PAL024 "));
  }

  @Test
  void laterInconclusiveEvidenceIsKeptAndChangesNothing() {
    litware.write("evidence/check.jsonl", own("inconclusive", "2026-11-18T08:00:00Z"));
    litware.write(
        "evidence/citadel.json",
        "{\"tenantId\": \""
            + Litware.TENANT
            + "\", \"objectId\": \""
            + Litware.ADA
            + "\", \"partnerAdminLink\": \"Unavailable\", \"partnerId\": \"Unavailable\"}");

    AuditJson audit = audited();

    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
    assertThat(audit.principal(Litware.ADA).path("link").asText()).isEqualTo("linked");
  }

  @Test
  void idsThatNoLinkShouldNameAreHintedAt() {
    Path list =
        litware.write(
            "list.csv",
            HEADER
                + ADA
                + "31415926,2026-11-15,\n"
                + ADA
                + "31415972,2026-11-14,\n"
                + ADA
                + "27182818,2026-11-13,\n"
                + ADA
                + "31415927,2026-11-12,\n");

    assertThat(links(list).out().lines().filter(line -> line.startsWith("Note: ")))
        .containsExactly(
            "Note: 1 linked to 31415926, which is the global account; a link wants a location"
                + " account",
            "Note: 1 linked to 31415972, which is 31415927 with two digits exchanged; it is not"
                + " listed in palaudit.yaml");
  }

  @Test
  void theAuditNamesARowOfAFolderThatItCannotUse() {
    Path list = litware.write("evidence/list.csv", HEADER + ADA + "31415927,4/5/2026,\n");
    litware.write(
        "palaudit.yaml",
        Litware.text("palaudit.yaml")
            + "\nevidence:\n  folders: [\""
            + list.getParent().toString().replace("\\", "\\\\")
            + "\"]\n");
    assertThat(litware.runImport().code()).isZero();

    Cli.Result report = litware.runReport();

    assertThat(report.code()).isEqualTo(ExitCode.INPUT);
    assertThat(report.err()).contains(list + ": line 2, column 4 (checkedOn): ");
  }

  @Test
  void windowsPowerShellsFilesAreReadByImportToo() {
    byte[] utf16 =
        ("\uFEFF\"PartnerId\",\"TenantId\",\"ObjectId\",\"State\"\r\n\"31415927\",\""
                + Litware.TENANT
                + "\",\""
                + Litware.ADA
                + "\",\"Active\"\r\n")
            .getBytes(StandardCharsets.UTF_16LE);
    Path list = litware.write("ada.csv", utf16);

    Cli.Result result = litware.runImport("--links", list.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains(list + ": 1 partner links read, 1 used");
  }
}
