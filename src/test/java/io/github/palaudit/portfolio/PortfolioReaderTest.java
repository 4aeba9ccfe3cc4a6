package io.github.palaudit.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Which files are taken in, which are named, and what of several audits of one customer speaks. */
class PortfolioReaderTest {

  @TempDir private Path folder;

  private Portfolio read(Path... inputs) throws IOException {
    return PortfolioReader.read(List.of(inputs), folder.resolve("out"), Optional.empty(), 2);
  }

  private AuditText contoso() {
    return new AuditText(1, "Contoso");
  }

  @Test
  void bothLayoutsAreFoundAtAnyDepthAndLeadToTheCustomersReport() throws IOException {
    contoso().in(folder.resolve("in/contoso/audit.json"));
    AuditText.write(folder.resolve("in/contoso/audit.html"), "page");
    new AuditText(2, "Northwind").in(folder.resolve("in/tenant=2/date=2026-11-20/audit.json"));

    Portfolio portfolio = read(folder.resolve("in"));

    assertThat(portfolio.newest())
        .extracting(CustomerAudit::customer)
        .containsExactly("Contoso", "Northwind");
    assertThat(portfolio.newest().get(0).page()).contains("../in/contoso/audit.html");
    assertThat(portfolio.newest().get(1).page()).isEmpty();
    assertThat(portfolio.newest().get(1).point().place())
        .isEqualTo("../in/tenant=2/date=2026-11-20/audit.json");
    assertThat(portfolio.broken()).isEmpty();
  }

  @Test
  void theNewestSpeaksAndTheOthersAreItsHistory() throws IOException {
    contoso()
        .asOf("2026-11-20T12:00:00Z")
        .subscriptions(3, 0, 0, 0)
        .in(folder.resolve("in/b/audit.json"));
    contoso()
        .asOf("2026-05-20T12:00:00Z")
        .subscriptions(1, 0, 0, 2)
        .in(folder.resolve("in/c/audit.json"));
    contoso()
        .asOf("2026-08-20T12:00:00Z")
        .subscriptions(2, 0, 0, 1)
        .in(folder.resolve("in/a/audit.json"));

    CustomerHistory history = read(folder.resolve("in")).customers().get(0);

    assertThat(history.newest().subscriptions().attributed()).isEqualTo(3);
    assertThat(history.points())
        .extracting(point -> point.subscriptions().attributed())
        .containsExactly(1L, 2L, 3L);
    assertThat(history.before().orElseThrow().asOf())
        .isEqualTo(Instant.parse("2026-08-20T12:00:00Z"));
    assertThat(history.newest().point().differing(history.before().get())).isEmpty();
  }

  @Test
  void otherSettingsAreToldBesideTheChange() throws IOException {
    contoso().asOf("2026-08-20T12:00:00Z").roles("any").in(folder.resolve("in/a/audit.json"));
    contoso().incomplete().in(folder.resolve("in/b/audit.json"));

    CustomerHistory history = read(folder.resolve("in")).customers().get(0);

    assertThat(history.newest().point().differing(history.before().orElseThrow()))
        .containsExactly("roles", "what was seen");
  }

  @Test
  void auditsOfOneInstantThatContradictAreTold() throws IOException {
    contoso().in(folder.resolve("in/a/audit.json"));
    contoso().in(folder.resolve("in/b/audit.json"));
    contoso().subscriptions(1, 0, 0, 1).in(folder.resolve("in/c/audit.json"));

    CustomerHistory history = read(folder.resolve("in")).customers().get(0);

    assertThat(history.points()).hasSize(1);
    assertThat(history.newest().point().place()).isEqualTo("../in/a/audit.json");
    assertThat(history.contradicted()).containsExactly("../in/c/audit.json");
  }

  @Test
  void auditsLaterThanTheDayAskedForAreLeftOutAndCounted() throws IOException {
    contoso().asOf("2026-08-20T12:00:00Z").in(folder.resolve("in/a/audit.json"));
    contoso().asOf("2026-11-20T12:00:00Z").in(folder.resolve("in/b/audit.json"));
    Instant asked = Instant.parse("2026-09-30T00:00:00Z");

    Portfolio portfolio =
        PortfolioReader.read(
            List.of(folder.resolve("in")), folder.resolve("out"), Optional.of(asked), 1);

    assertThat(portfolio.asOf()).isEqualTo(asked);
    assertThat(portfolio.later()).isEqualTo(1);
    assertThat(portfolio.newest().get(0).asOf()).isEqualTo(Instant.parse("2026-08-20T12:00:00Z"));
  }

  @Test
  void withoutADayThePortfolioIsForTheNewestAudit() throws IOException {
    contoso().asOf("2026-08-20T12:00:00Z").in(folder.resolve("in/a/audit.json"));
    new AuditText(2, "Northwind").in(folder.resolve("in/b/audit.json"));

    assertThat(read(folder.resolve("in")).asOf()).isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
  }

  @Test
  void eachBrokenFileIsNamedWithWhatIsWrongAndTheRestGoesOn() throws IOException {
    String good = contoso().text();
    new AuditText(2, "Northwind").in(folder.resolve("in/good/audit.json"));
    broken("cut", good.substring(0, good.length() - 5));
    broken("empty", "");
    broken("version", good.replace("palaudit-audit/1", "palaudit-audit/2"));
    broken("redacted", contoso().with("\"redacted\": true").text());
    broken("twice", contoso().with("\"complete\": true").text());
    broken("sum", contoso().total(7).text());
    broken("negative", good.replace("\"attributed\": 2", "\"attributed\": -2"));
    broken("huge", contoso().cost("EUR", "1e999999999", "0", "1e999999999").text());
    broken("day", contoso().asOf("+999999999-01-01T00:00:00Z").text());
    broken("after", good + "{}");
    broken("missing", good.replace("\"complete\"", "\"compleat\""));

    Portfolio portfolio = read(folder.resolve("in"));

    assertThat(portfolio.newest()).extracting(CustomerAudit::customer).containsExactly("Northwind");
    assertThat(portfolio.broken())
        .extracting(one -> one.place().substring("../in/".length()) + ": " + one.problem())
        .satisfiesExactly(
            one -> assertThat(one).startsWith("after/audit.json: holds more after its end"),
            one -> assertThat(one).startsWith("cut/audit.json: is cut off or damaged in line "),
            one -> assertThat(one).startsWith("day/audit.json: /asOf is "),
            one -> assertThat(one).startsWith("empty/audit.json: is empty"),
            one -> assertThat(one).contains("/total is 1e999999999, which is no amount"),
            one -> assertThat(one).startsWith("missing/audit.json: \"complete\" is missing"),
            one -> assertThat(one).contains("/attributed is -2, which counts nothing"),
            one -> assertThat(one).startsWith("redacted/audit.json: holds pseudonyms"),
            one -> assertThat(one).contains("do not add up to their total"),
            one -> assertThat(one).contains("the key \"complete\" is there twice"),
            one -> assertThat(one).contains("is palaudit-audit/2, and this palaudit reads"));
  }

  private void broken(String name, String text) {
    AuditText.write(folder.resolve("in").resolve(name).resolve("audit.json"), text);
  }

  @Test
  void aForeignFileIsPassedOverInAFolderAndNamedWhenItIsNamed() throws IOException {
    Path foreign = AuditText.write(folder.resolve("in/package.json"), "{\"name\": \"x\"}");
    AuditText.write(folder.resolve("in/portfolio.json"), "{\"format\": \"palaudit-portfolio/1\"}");
    AuditText.write(folder.resolve("in/not.json"), "nothing");
    contoso().in(folder.resolve("in/contoso.json"));

    assertThat(read(folder.resolve("in")).broken()).isEmpty();
    Portfolio named = read(folder.resolve("in"), foreign, folder.resolve("in/portfolio.json"));
    assertThat(named.newest()).hasSize(1);
    assertThat(named.broken())
        .extracting(Broken::problem)
        .containsExactly(
            "is no audit.json of palaudit's",
            "is palaudit-portfolio/1 and no audit; name an audit.json");
  }

  @Test
  void aFileWhoseNamePromisesAnAuditIsNamedWhateverItHolds() throws IOException {
    contoso().in(folder.resolve("in/contoso.json"));
    broken("empty", "{}");
    broken("foreign", "{\"auditReportVersion\": 2}");
    broken("list", "[]");

    assertThat(read(folder.resolve("in")).broken())
        .extracting(Broken::problem)
        .containsOnly("is no audit.json of palaudit's")
        .hasSize(3);
  }

  @Test
  void aSnapshotAMissingFileAndAnEmptyFolderAreNamedWithWhatToDo() throws IOException {
    Path snapshot =
        AuditText.write(
            folder.resolve("contoso.jsonl"), "{\"format\":\"palaudit-snapshot/1\",\"x\":1}\n{}\n");
    Files.createDirectories(folder.resolve("nothing"));

    Portfolio portfolio = read(snapshot, folder.resolve("gone.json"), folder.resolve("nothing"));

    assertThat(portfolio.customers()).isEmpty();
    assertThat(portfolio.broken())
        .extracting(Broken::problem)
        .containsExactly(
            "is a snapshot and no audit; make its audit with palaudit report, and name the"
                + " audit.json",
            "is not there",
            "holds no audit.json, at any depth");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksThatLeadInACircleAreHarmlessAndAFileCountsOnce() throws IOException {
    Path file = contoso().in(folder.resolve("in/a/audit.json"));
    Files.createSymbolicLink(folder.resolve("in/a/up"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/b"), folder.resolve("in/a"));

    Portfolio portfolio = read(folder.resolve("in"), file, folder.resolve("in/b/audit.json"));

    assertThat(portfolio.broken()).isEmpty();
    assertThat(portfolio.customers()).hasSize(1);
    assertThat(portfolio.customers().get(0).points()).hasSize(1);
  }

  @Test
  void anOlderFileStillCountsAndSaysThatItIsOne() throws IOException {
    contoso()
        .with(
            "\"fragility\": {\"byIdentity\": [{\"name\": \"Ada\", \"kind\": \"person\","
                + " \"principals\": [{\"tenantId\": \"t\", \"objectId\": \"o\"}],"
                + " \"subscriptions\": {\"lost\": 1}, \"resourceGroups\": {\"lost\": 0},"
                + " \"currencies\": []}]}")
        .in(folder.resolve("in/audit.json"));

    Portfolio portfolio = read(folder.resolve("in"));

    assertThat(portfolio.newest().get(0).whole()).isFalse();
    assertThat(portfolio.people()).extracting(PersonAtRisk::name).containsExactly("Ada");
  }

  @Test
  void noOrderOfArgumentsAndNoNumberOfThreadsChangesAnything() throws IOException {
    Path[] files = new Path[12];
    for (int i = 0; i < files.length; i++) {
      files[i] =
          new AuditText(1 + i % 5, "Customer " + i % 5)
              .asOf("2026-0" + (1 + i % 3) + "-20T12:00:00Z")
              .subscriptions(i, 1, 0, 2)
              .leaving(AuditText.identity("person", "Ada", 1, "person ada@fabrikam.com"))
              .plan(AuditText.step("Link " + i, true, 1, ""))
              .in(folder.resolve("in/" + i + "/audit.json"));
    }
    Portfolio forwards = read(files);
    Path[] reversed = new Path[files.length];
    for (int i = 0; i < files.length; i++) {
      reversed[i] = files[files.length - 1 - i];
    }

    Portfolio backwards =
        PortfolioReader.read(List.of(reversed), folder.resolve("out"), Optional.empty(), 7);

    assertThat(backwards).isEqualTo(forwards);
    assertThat(read(folder.resolve("in"))).isEqualTo(forwards);
  }
}
