package io.github.palaudit.report;

import static io.github.palaudit.Observations.linked;
import static io.github.palaudit.Observations.without;
import static io.github.palaudit.snapshot.LinkBasis.ATTESTED;
import static io.github.palaudit.snapshot.LinkBasis.READ_LIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.Observations;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.LinkStatus;
import io.github.palaudit.render.html.HtmlRenderer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EvidenceSectionTest {

  private static final String ATTACK = "<script>alert(1)</script>";

  private static Tenants anna() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .source(Source.LINK_HINTS, Completeness.NOT_SUPPLIED);
  }

  private static Report report(Tenants tenants) {
    return Audit.of(tenants.inputs(), Questions.of(rule -> true), "palaudit test");
  }

  private static Section section(Tenants tenants) {
    return report(tenants).section(Section.Subject.EVIDENCE);
  }

  /** The values of one row under these headings; a badge is its word. */
  private static List<String> values(Section section, int row, String... headings) {
    List<String> all = section.table().columns().stream().map(Column::header).toList();
    List<Cell> cells = section.table().rows().toList().get(row).cells();
    return List.of(headings).stream().map(name -> words(cells.get(all.indexOf(name)))).toList();
  }

  private static String words(Cell cell) {
    return cell instanceof Cell.Badge badge
        ? badge.word()
        : cell instanceof Cell.Text text
            ? text.text()
            : cell instanceof Cell.Reference to
                ? to.text()
                : cell instanceof Cell.Count count
                    ? String.valueOf(count.value())
                    : cell instanceof Cell.Id id ? id.value() : "";
  }

  private static String html(Report report) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new HtmlRenderer().render(report, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static LinkHint hint(Optional<ObjectId> caller, String name) {
    return new LinkHint(
        "event-1",
        caller,
        name,
        "Microsoft.ManagementPartner/partners/write",
        Optional.of(Tenants.LOCATION),
        Tenants.NOW.minusSeconds(60),
        "Succeeded");
  }

  @Test
  void eachObservationIsARowThatTellsWhatItRestsOn() {
    LinkContext context =
        new LinkContext(
            LinkBasis.READ_LIVE,
            Optional.of("palaudit 1.0.0"),
            Optional.of("request-1"),
            Optional.of("Contoso"),
            Optional.of("User"),
            Optional.of("anna@fabrikam.com"),
            Optional.of("Active"));
    Section section =
        section(
            anna()
                .with(
                    Observations.of(
                        "anna", LinkAnswer.LINKED, Optional.of(Tenants.LOCATION), context, 3)));

    assertThat(section.table().count()).isEqualTo(1);
    assertThat(
            values(
                section,
                0,
                "Principal",
                "Answer",
                "Partner id",
                "What it does",
                "Basis",
                "Age in days",
                "Fresh or stale",
                "Source",
                "State",
                "Collected by",
                "Sign-in name",
                "Request id",
                "Fingerprint (SHA-256)"))
        .containsExactly(
            "anna",
            "Linked to us",
            "31415927",
            "Decides",
            "read live",
            "3",
            "Fresh",
            "anna.json",
            "Active",
            "palaudit 1.0.0",
            "anna@fabrikam.com",
            "request-1",
            "0".repeat(64));
  }

  @Test
  void aPrincipalOfOursWithoutEvidenceIsARowToo() {
    Section section = section(anna());

    assertThat(values(section, 0, "Principal", "Answer", "What it does", "Basis"))
        .containsExactly("anna", "No evidence", "Missing", "missing");
  }

  @Test
  void aGroupIsMissedByNobody() {
    Tenants tenants =
        new Tenants()
            .with(new Group(Tenants.id("ops"), "ops", true))
            .ours("ops")
            .assign("ops", "Contributor", "sub-1");

    assertThat(section(tenants).table().count()).isZero();
  }

  @Test
  void staleEvidenceIsMarkedByWordAndShape() throws IOException {
    Report report = report(anna().with(linked("anna", ATTESTED, 121)));

    assertThat(values(report.section(Section.Subject.EVIDENCE), 0, "Fresh or stale"))
        .containsExactly("Stale");
    assertThat(html(report))
        .contains("<span class=\"glyph\" aria-hidden=\"true\">?</span>Stale</span>");
  }

  @Test
  void everyLinkBetweenAPrincipalAndItsEvidenceLeadsSomewhereBothWays() throws IOException {
    String html =
        html(
            report(
                anna()
                    .with(linked("anna", ATTESTED, 4))
                    .with(without("anna", LinkAnswer.NOT_LINKED, 4))
                    .with(without("anna", LinkAnswer.INCONCLUSIVE, 1))
                    .guest("bert")
                    .assign("bert", "Owner", "sub-2")));
    List<String> ids = all(html, " id=\"([^\"]+)\"");
    List<String> leadsTo = all(html, "href=\"#([^\"]+)\"");

    assertThat(ids).doesNotHaveDuplicates().containsAll(leadsTo);
    assertThat(ids.stream().filter(id -> id.startsWith("evidence-c0c0"))).hasSize(4);
    // Of two principals: their row, their entry and their grant.
    assertThat(leadsTo.stream().filter(id -> id.startsWith("evidence-c0c0"))).hasSize(2 * 3);
  }

  private static List<String> all(String html, String pattern) {
    Function<MatchResult, String> first = found -> found.group(1);
    return Pattern.compile(pattern).matcher(html).results().map(first).toList();
  }

  @Test
  void aHintIsShownAsNoEvidenceAndChangesNothing() {
    Tenants tenants = anna().with(hint(Optional.of(Tenants.id("anna")), "anna@fabrikam.com"));
    Coverage coverage = CoverageEngine.coverage(tenants.inputs());

    assertThat(coverage.principal(Tenants.id("anna").in(Tenants.CONTOSO)).orElseThrow())
        .satisfies(anna -> assertThat(anna.linkStatus()).isEqualTo(LinkStatus.UNKNOWN))
        .satisfies(
            anna ->
                assertThat(new Proofs(coverage).of(anna).because())
                    .filteredOn(proof -> proof.kind() == Proof.Kind.HINT)
                    .extracting(Proof::statement)
                    .containsExactly(
                        "Hint, not evidence: 20 Nov 2026, 11:59 UTC,"
                            + " Microsoft.ManagementPartner/partners/write (Succeeded) by"
                            + " anna@fabrikam.com in the tenant's activity log"));
    assertThat(values(section(tenants), 1, "Principal", "Answer", "What it does", "Basis"))
        .containsExactly("anna", "Hint: write", "Hint, not evidence", "activity log");
  }

  @Test
  void aHintOfSomebodyUnknownIsShownByTheNameThatTheLogHas() {
    assertThat(values(section(anna().with(hint(Optional.empty(), "zoe"))), 1, "Principal"))
        .containsExactly("zoe");
  }

  @Test
  void aRefusedActivityLogIsToldAndLeavesTheAuditComplete() {
    Report report =
        report(
            anna()
                .source(Source.LINK_HINTS, Completeness.PARTIAL)
                .with(Gap.of(Source.LINK_HINTS, "403 Forbidden")));

    assertThat(report.head().complete()).isTrue();
    assertThat(report.headline().notSeen()).isEmpty();
    assertThat(report.findings()).noneMatch(finding -> finding.message().contains("403"));
    assertThat(report.section(Section.Subject.EVIDENCE).sentence())
        .contains("The log could not be read (403 Forbidden), which leaves no answer open.");
  }

  @Test
  void hintsOfAManagingTenantAreSaidToBeNoEvidenceToo() {
    Tenants tenants = anna().managing(hint(Optional.empty(), "somebody"));

    assertThat(report(tenants).section(Section.Subject.EVIDENCE).sentence())
        .contains("Hints of the activity log are no evidence and change nothing");
  }

  @Test
  void hostileTextIsShownAndNotObeyed() throws IOException {
    LinkContext context =
        new LinkContext(
            LinkBasis.STATED,
            Optional.of(ATTACK),
            Optional.of("\"><img src=x>"),
            Optional.of(ATTACK),
            Optional.of(ATTACK),
            Optional.of(ATTACK),
            Optional.of(ATTACK));
    String html =
        html(
            report(
                anna()
                    .with(
                        Observations.of(
                            "anna",
                            LinkAnswer.LINKED,
                            Optional.of(new PartnerId("27182818")),
                            context,
                            1))
                    .with(hint(Optional.empty(), ATTACK))));

    assertThat(html).doesNotContain(ATTACK).doesNotContain("<img").contains("&lt;script&gt;");
  }

  @Test
  void explainTellsBasisSourceFingerprintAndAge() {
    Coverage coverage =
        CoverageEngine.coverage(anna().with(linked("anna", READ_LIVE, 121)).inputs());
    Proof link =
        new Proofs(coverage)
                .of(coverage.principal(Tenants.id("anna").in(Tenants.CONTOSO)).orElseThrow())
                .because()
                .stream()
                .filter(proof -> proof.kind() == Proof.Kind.LINK)
                .findFirst()
                .orElseThrow();

    assertThat(link.because().get(0).statement())
        .isEqualTo(
            "22 Jul 2026, 12:00 UTC, 121 days old and stale: linked to 31415927, read live,"
                + " anna.json, sha256 "
                + "0".repeat(64)
                + " (decides)");
    assertThat(link.because().get(0).fact("evidence")).contains("read-live");
    assertThat(link.because().get(0).fact("freshness")).contains("stale");
  }
}
