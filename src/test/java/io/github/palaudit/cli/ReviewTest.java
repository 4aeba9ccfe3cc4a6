package io.github.palaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.history.Reviewer;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quarterly routine over Contoso, Northwind and Litware, whose tenant nobody can read. */
class ReviewTest {

  private static final TenantId CONTOSO = LiveCustomers.CONTOSO;
  private static final TenantId NORTHWIND = LiveCustomers.NORTHWIND;
  private static final String FABRIKAM = "fab0fab0-0000-4000-8000-000000000000";
  private static final String TENANTS = "  tenants:\n    - " + FABRIKAM + "\n";
  private static final String DAY = "date=2026-11-20";

  private static LiveCustomers live;

  @TempDir private Path folder;

  private Litware litware;

  @BeforeAll
  static void start() throws IOException {
    live = new LiveCustomers();
  }

  @AfterAll
  static void stop() {
    live.close();
  }

  @BeforeEach
  void reset() throws IOException {
    live.simulator().reset();
    litware = new Litware(folder).replacing(TENANTS, "");
    Files.writeString(
        litware.file("palaudit.yaml"),
        "customers:\n"
            + customer("Contoso Ltd", CONTOSO.value())
            + customer("Northwind", NORTHWIND.value())
            + customer("Litware", Litware.TENANT),
        UTF_8,
        StandardOpenOption.APPEND);
  }

  private static String customer(String name, String tenant) {
    return "  - name: " + name + "\n    tenant: " + tenant + "\n";
  }

  private Path root() {
    return folder.resolve("reviews");
  }

  private Path file(String tenant, String name) {
    return root().resolve("tenant=" + tenant).resolve(DAY).resolve(name);
  }

  private String page(String name) throws IOException {
    return Files.readString(root().resolve(name), UTF_8);
  }

  private Cli.Result review(String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "review", "-c", litware.file("palaudit.yaml").toString(), "-o", root().toString()));
    if (!List.of(more).contains("--format")) {
      words.addAll(List.of("--format", "json"));
    }
    words.addAll(Arrays.asList(more));
    return live.run(folder, words.toArray(String[]::new));
  }

  /** Imports Litware's exports into its place. */
  private void importLitware() {
    assertThat(litware.runImport().code()).isZero();
    try {
      Files.createDirectories(file(Litware.TENANT, "snapshot.jsonl.gz").getParent());
      Files.copy(litware.snapshot(), file(Litware.TENANT, "snapshot.jsonl.gz"));
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  @Test
  void eachCustomerGetsItsFolderOfTheDayAndOneThatFailsDoesNotStopTheNext() throws IOException {
    Cli.Result result = review("--allow-gaps");

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(file(CONTOSO.value(), "audit.json")).exists();
    assertThat(file(CONTOSO.value(), "snapshot.jsonl.gz")).exists();
    assertThat(file(NORTHWIND.value(), "audit.json")).exists();
    assertThat(file(Litware.TENANT, "audit.json")).doesNotExist();
    assertThat(Files.readString(file(Litware.TENANT, "review.json")))
        .contains("\"state\" : \"NOT_SCANNED\"");
    assertThat(result.out())
        .contains("Litware: Not scanned: ", "Mend that and run the review again, or import")
        .contains("1 of 3 customers seen whole.");
    assertThat(page("review.md")).contains("Not scanned: Litware.", "Sign-off");
    assertThat(page("review.html"))
        .contains("tenant=" + CONTOSO + "/" + DAY + "/audit.json", "Reviewer&#39;s signature");
  }

  @Test
  void anImportedSnapshotInItsPlaceIsReviewedWithoutAskingTheTenant() {
    importLitware();

    Cli.Result result = review("--allow-gaps");

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.err()).contains("Tenant " + Litware.TENANT + " is scanned already");
    assertThat(result.out()).contains("2 of 3 customers seen whole.");
    assertThat(live.simulator().requests())
        .noneMatch(one -> one.pathAndQuery().contains(Litware.TENANT));
  }

  @Test
  void aSnapshotOfAnotherTenantIsRefusedByName() throws IOException {
    importLitware();
    Files.move(
        file(Litware.TENANT, "snapshot.jsonl.gz"),
        Files.createDirectories(file(NORTHWIND.value(), "x").getParent())
            .resolve("snapshot.jsonl.gz"));

    Cli.Result result = review("--tenant", NORTHWIND.value());

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out()).contains("Northwind: Not audited: ", "is of tenant " + Litware.TENANT);
  }

  @Test
  void whatIsDoneIsNotScannedAgainAndTheSecondRunChangesNoByte() throws IOException {
    importLitware();
    review();
    byte[] audit = Files.readAllBytes(file(CONTOSO.value(), "audit.json"));
    String page = page("review.html");
    byte[] book = Files.readAllBytes(root().resolve("review.xlsx"));
    live.simulator().reset();

    review();

    assertThat(live.simulator().requests()).isEmpty();
    assertThat(file(CONTOSO.value(), "audit.json")).hasBinaryContent(audit);
    assertThat(page("review.html").lines()).containsExactlyElementsOf(page.lines().toList());
    assertThat(root().resolve("review.xlsx")).hasBinaryContent(book);
    try (var all = Files.list(root())) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .noneMatch(name -> name.contains("edited"));
    }
  }

  @Test
  void aBrokenRunGoesOnUnaskedToTheSameBytes() throws IOException {
    importLitware();
    review();
    byte[] whole = Files.readAllBytes(file(CONTOSO.value(), "audit.json"));
    Files.delete(file(CONTOSO.value(), "audit.json"));
    Files.delete(file(CONTOSO.value(), "snapshot.jsonl.gz"));
    live.simulator()
        .add(
            Fault.always(
                "/denyAssignments\\?", Answer.error(401, "ExpiredAuthenticationToken", "No.")));
    Cli.Result broken = review();
    assertThat(broken.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(file(CONTOSO.value(), "snapshot.jsonl.gz.unfinished")).exists();
    live.simulator().reset();

    Cli.Result resumed = review("--allow-gaps");

    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("Going on with the scan begun at");
    assertThat(file(CONTOSO.value(), "audit.json")).hasBinaryContent(whole);
  }

  @Test
  void whoseEvidenceIsDueBeforeTheQuarterEndsIsListedOnceWithAPage() throws IOException {
    importLitware();

    // Read on 2026-11-10 and fresh for 120 days: the last day is 2027-03-10.
    review("--tenant", Litware.TENANT, "--quarter", "2026-Q4");
    String inTime = Files.readString(file(Litware.TENANT, "review.json"));
    review("--tenant", Litware.TENANT, "--quarter", "2027-Q1");
    String due = Files.readString(file(Litware.TENANT, "review.json"));

    assertThat(inTime).doesNotContain(Litware.ADA, Litware.BOB);
    assertThat(due).contains(Litware.ADA, Litware.BOB, "\"freshUntil\" : \"2027-03-10T00:00:00Z\"");
    assertThat(due).contains("links/pal-" + Litware.ADA + ".html");
    assertThat(file(Litware.TENANT, "links/pal-" + Litware.ADA + ".html")).exists();
    assertThat(Files.readString(file(Litware.TENANT, "links/pal-" + Litware.ADA + ".md")))
        .contains("soon too old to be believed", "Look at the link");
    assertThat(page("review.html"))
        .contains("tenant=" + Litware.TENANT + "/" + DAY + "/links/pal-" + Litware.ADA + ".html");
  }

  @Test
  void aManagingTenantThatCannotBeReadLeavesItsCustomersIncompleteAndIsNamed() throws IOException {
    importLitware();
    litware.replacing("  name: Fabrikam\n", "  name: Fabrikam\n" + TENANTS);

    Cli.Result result = review();

    assertThat(result.code()).as(result.err()).isEqualTo(ExitCode.GAPS);
    assertThat(Files.readString(file(CONTOSO.value(), "review.json")))
        .contains("INCOMPLETE", "Managing tenant " + FABRIKAM + ", which its delegations name");
    assertThat(Files.readString(file(NORTHWIND.value(), "review.json"))).contains("\"COMPLETE\"");
    assertThat(review("--allow-gaps").code()).isZero();
  }

  @Test
  void whatAReviewerTypedIntoTheWorkbookIsInTheNextOneAndOnThePage() throws IOException {
    importLitware();
    review("--tenant", Litware.TENANT);
    Path book = root().resolve("review.xlsx");
    try (XSSFWorkbook typed = new XSSFWorkbook(Files.newInputStream(book))) {
      Sheet sheet = typed.getSheet("Sign-off");
      for (Row row : sheet) {
        if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals("Reviewer")) {
          row.createCell(1).setCellValue("Grace of Fabrikam");
        }
      }
      sheet.createRow(sheet.getLastRowNum() + 1).createCell(1).setCellValue("=call Bob");
      try (OutputStream out = Files.newOutputStream(book)) {
        typed.write(out);
      }
    }

    Cli.Result again = review("--tenant", Litware.TENANT);
    review("--tenant", Litware.TENANT);

    assertThat(again.out()).contains("it is kept as " + root().resolve("review-edited-"));
    assertThat(page("review.html")).contains("Grace of Fabrikam", "=call Bob", "Further remarks");
    try (XSSFWorkbook next = new XSSFWorkbook(Files.newInputStream(book))) {
      assertThat(next.getSheet("Sign-off"))
          .anyMatch(row -> row.getCell(1).getStringCellValue().equals("Grace of Fabrikam"));
    }
    try (var all = Files.list(root())) {
      assertThat(all.filter(path -> path.toString().contains("review-edited-"))).hasSize(1);
    }
  }

  /** In this folder Litware's snapshot lies on another day too, and is reviewed for it. */
  private Cli.Result aQuarterLater(String... more) throws IOException {
    Path later = root().resolve("tenant=" + Litware.TENANT).resolve("date=2027-02-20");
    Files.createDirectories(later);
    Files.copy(file(Litware.TENANT, "snapshot.jsonl.gz"), later.resolve("snapshot.jsonl.gz"));
    List<String> words =
        new ArrayList<>(List.of("--tenant", Litware.TENANT, "--as-of", "2027-02-20T12:00:00Z"));
    words.addAll(Arrays.asList(more));
    return review(words.toArray(String[]::new));
  }

  @Test
  void theNextReviewLeadsToThePortfolioAndToWhatChangedAtEachCustomer() throws IOException {
    importLitware();
    review("--tenant", Litware.TENANT);
    assertThat(page("review.html"))
        .contains("href=\"portfolio.html\"", "href=\"portfolio.xlsx\"")
        .doesNotContain("comparison.html");

    aQuarterLater();

    String folder = "tenant=" + Litware.TENANT + "/date=2027-02-20/";
    assertThat(page("review.html"))
        .contains("href=\"portfolio.html\"", "href=\"" + folder + "comparison.html\"")
        .contains("Subscriptions lost", "Differs besides the tenant");
    assertThat(root().resolve(folder + "comparison.html")).exists();
    assertThat(Files.readString(root().resolve(folder + "review.json")))
        .contains("\"compared\"", "\"before\" : \"2026-11-20T12:00:00Z\"");
    assertThat(page("portfolio.md")).contains("## Trend", "20 Nov 2026", "20 Feb 2027");
    assertThat(page("portfolio.html")).contains("href=\"#trend\"");
  }

  @Test
  void customersWithoutAPresentAuditAreNamedInThePortfolioAndStrangersAreNotInIt()
      throws IOException {
    importLitware();
    review("--allow-gaps");
    litware.replacing(customer("Northwind", NORTHWIND.value()), customer("Tailspin", FABRIKAM));

    aQuarterLater();

    assertThat(page("portfolio.md"))
        .contains("Without any audit, and in none of the figures: Tailspin.")
        .contains("the figures hold an earlier audit: Contoso Ltd (20 Nov 2026).")
        .contains("Customers without an audit of this review: 2")
        .doesNotContain("Northwind");
    assertThat(page("portfolio.json"))
        .contains("\"absent\"", FABRIKAM, "\"standsWith\" : \"2026-11-20T12:00:00Z\"");
    assertThat(page("review.md")).contains("this review and its portfolio leave out: " + NORTHWIND);
  }

  @Test
  void whateverFormatIsAskedForTheNextReviewFindsTheAudit() throws IOException {
    importLitware();

    review("--tenant", Litware.TENANT, "--format", "md");

    assertThat(file(Litware.TENANT, "audit.json")).exists();
    assertThat(page("review.html"))
        .contains("tenant=" + Litware.TENANT + "/" + DAY + "/summary.md")
        .doesNotContain("/audit.html");
  }

  /** Even where nothing but the workbook is left of the earlier review. */
  @Test
  void whatWasTypedIntoAnEarlierWorkbookIsInTheNextReviewsAudit() throws IOException {
    importLitware();
    review("--tenant", Litware.TENANT, "--format", "xlsx");
    Path first = file(Litware.TENANT, "audit.xlsx");
    String finding =
        AuditJson.in(first.getParent()).root().path("findings").path(0).path("id").asText();
    Reviewer.work(
        first,
        open ->
            Reviewer.cell(open.getSheet("Findings"), finding, "Comment").setCellValue("ask Ada"));
    byte[] worked = Files.readAllBytes(first);
    Files.delete(file(Litware.TENANT, "audit.json"));

    aQuarterLater("--format", "xlsx");

    Path later = root().resolve("tenant=" + Litware.TENANT).resolve("date=2027-02-20");
    assertThat(AuditJson.in(later).root().path("findings").findValuesAsText("comment"))
        .contains("ask Ada");
    assertThat(first).hasBinaryContent(worked);
    assertThat(later.resolve("audit.xlsx")).exists();
  }

  /** The audit of that day's first run still lies there, and is not the review's any more. */
  @Test
  void whoseSnapshotBrokeAfterItWasAuditedStandsWithTheEarlierAuditByName() throws IOException {
    importLitware();
    review("--tenant", Litware.TENANT);
    Files.writeString(file(Litware.TENANT, "snapshot.jsonl.gz"), "broken", UTF_8);

    Cli.Result result = review("--tenant", Litware.TENANT);

    assertThat(result.code()).isEqualTo(ExitCode.INPUT);
    assertThat(result.out()).contains("Litware: Not audited: ");
    assertThat(page("portfolio.md"))
        .contains("the figures hold an earlier audit: Litware (20 Nov 2026).");
    assertThat(page("review.html")).doesNotContain("/audit.json\"");
  }

  @Test
  void whatAKilledReviewLeftIsRemovedAndNothingElse() throws IOException {
    importLitware();
    Path left = file(Litware.TENANT, ".palaudit-123/part-0");
    Path inLinks = file(Litware.TENANT, "links/.palaudit-18446744073709551615/part-0");
    Path atRoot = root().resolve(".palaudit-7/part-0");
    Path notOurs = file(Litware.TENANT, ".palaudit-notes/part-0");
    Path notOnlyOurs = file(Litware.TENANT, ".palaudit-9/letter.txt");
    for (Path file : List.of(left, inLinks, atRoot, notOurs, notOnlyOurs)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "half");
    }

    review("--tenant", Litware.TENANT);

    assertThat(left.getParent()).doesNotExist();
    assertThat(inLinks.getParent()).doesNotExist();
    assertThat(atRoot.getParent()).doesNotExist();
    assertThat(notOurs).exists();
    assertThat(notOnlyOurs).exists();
  }

  @Test
  void anEarlierAuditThatIsBrokenIsNamedAndTheReviewGoesOn() throws IOException {
    importLitware();
    review("--tenant", Litware.TENANT);
    Path earlier = file(Litware.TENANT, "audit.json");
    Files.writeString(earlier, Files.readString(earlier).substring(0, 5000), UTF_8);

    Cli.Result result = aQuarterLater();

    assertThat(result.code()).as(result.err()).isIn(0, 1, ExitCode.GAPS);
    assertThat(result.err()).contains(earlier.toString(), "is cut off or damaged");
    assertThat(page("portfolio.md")).contains("1 file could not be taken in", "Litware");
    assertThat(page("review.html")).doesNotContain("comparison.html");
  }

  @Test
  void nothingIsReviewedWithoutCustomersAndStrangersAreNamed() throws IOException {
    litware.write("palaudit.yaml", Litware.text("palaudit.yaml"));
    assertThat(review().err()).contains("Nothing to review: name customers in palaudit.yaml.");
    Files.createDirectories(root().resolve("tenant=" + Litware.TENANT));
    reset();
    litware.replacing(customer("Litware", Litware.TENANT), "");

    review("--tenant", NORTHWIND.value(), "--allow-gaps");

    assertThat(page("review.md")).contains(Litware.TENANT, "palaudit.yaml does not name");
    assertThat(review("--tenant", Litware.TENANT).err())
        .contains("is no customer of palaudit.yaml");
  }
}
