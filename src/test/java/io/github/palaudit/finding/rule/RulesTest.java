package io.github.palaudit.finding.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Remedy;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for the rule book as a whole. */
class RulesTest {

  /** A fact of docs/facts.md, or a row of its table of sources. */
  private static final Pattern STATED =
      Pattern.compile("(?m)^(?:- \\*\\*(F-[A-H][0-9]+)\\*\\*|\\| (S[0-4]) \\|) ");

  private static List<Finding> check(Tenants tenants) {
    return Rules.check(CoverageEngine.coverage(tenants.inputs()), rule -> true);
  }

  /** A tenant with something for most rules. */
  private static Tenants troubled() {
    return new Tenants()
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .notLinked("anna", 10)
        .guest("bert")
        .assign("bert", "Reader", "sub-1")
        .guest("carl")
        .eligible("carl", "Contributor", "sub-1")
        .guest("dora")
        .assign("dora", "Contributor", "rg-3")
        .linked("dora", Tenants.LOCATION, 10)
        .guest("emil")
        .assign("emil", "Contributor", "rg-1")
        .linked("emil", Tenants.GLOBAL, 10)
        .guest("fred")
        .assign("fred", "Contributor", "rg-1")
        .linked("fred", new PartnerId("27182818"), 10)
        .guest("gina")
        .assign("gina", "Contributor", "rg-1")
        .guest("hans")
        .assign("hans", "Contributor", "rg-1")
        .linked("hans", Tenants.LOCATION, 300)
        .with(Principals.managedIdentity("mi"))
        .ours("mi")
        .assign("mi", "Contributor", "rg-1")
        .with(Principals.guest("ilse", false, "Accepted"))
        .assign("ilse", "Contributor", "rg-1")
        .assign("ghost", "Contributor", "rg-1")
        .guest("jana")
        .assign("jana", "Key Vault Administrator", "rg-1")
        .guest("kurt")
        .assign("kurt", "Contributor", "rg-2")
        .linked("kurt", Tenants.LOCATION, 10)
        .gap(Source.COST, "sub-1");
  }

  @Test
  void everyIdIsWellFormedAndNoneIsGivenTwice() {
    assertThat(Rules.all()).hasSizeGreaterThanOrEqualTo(16);
    assertThat(Rules.all())
        .extracting(rule -> rule.text().id())
        .allMatch(id -> id.matches("PAL[0-9]{3}"))
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @Test
  void everyRuleExplainsItself() {
    for (Rule rule : Rules.all()) {
      RuleText text = rule.text();
      assertThat(text.title()).as(text.id()).isNotBlank().doesNotEndWith(".");
      for (String part : List.of(text.what(), text.why(), text.remedy())) {
        assertThat(part).as(text.id()).isNotBlank().endsWith(".").isEqualTo(part.strip());
      }
    }
    assertThat(Rules.all()).extracting(rule -> rule.text().title()).doesNotHaveDuplicates();
  }

  @Test
  void everyRuleCitesFactsThatAreStated() throws IOException {
    Set<String> stated =
        STATED
            .matcher(Files.readString(Path.of("docs/facts.md")))
            .results()
            .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
            .collect(Collectors.toSet());
    for (Rule rule : Rules.all()) {
      assertThat(rule.text().sources()).as(rule.text().id()).isNotEmpty().isSubsetOf(stated);
    }
  }

  @Test
  void everyFindingSaysWhatItsRuleIsCalledInOneSentence() {
    List<Finding> findings = check(troubled());

    assertThat(findings).extracting(Finding::rule).hasSizeGreaterThan(12);
    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.message()).endsWith(".").doesNotContain("  ", "null", "Optional");
              assertThat(finding.id()).matches("[0-9a-f]{16}");
              assertThat(finding.tenant()).isEqualTo(Tenants.CONTOSO);
            });
    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @Test
  void theWorstComesFirst() {
    List<Finding> findings = check(troubled());

    assertThat(findings.get(0).severity()).isEqualTo(Severity.HIGH);
    assertThat(findings.get(findings.size() - 1).severity()).isEqualTo(Severity.INFO);
    assertThat(findings).extracting(Finding::severity).isSorted();
  }

  @Test
  void theOrderDoesNotDependOnTheOrderOfTheRecords() {
    Tenants oneWay =
        new Tenants()
            .guest("anna")
            .guest("bert")
            .assign("anna", "Reader", "sub-1")
            .assign("bert", "Reader", "sub-2");
    Tenants otherWay =
        new Tenants()
            .guest("bert")
            .guest("anna")
            .assign("bert", "Reader", "sub-2")
            .assign("anna", "Reader", "sub-1");

    assertThat(check(oneWay)).isEqualTo(check(otherWay));
  }

  @Test
  void onlyTheChosenRulesSpeak() {
    List<Finding> findings =
        Rules.check(
            CoverageEngine.coverage(troubled().inputs()),
            rule -> rule.text().id().equals("PAL002"));

    assertThat(findings).extracting(Finding::rule).containsOnly("PAL002");
  }

  @Test
  void anIdOutlivesANewNameAndNewDates() {
    User anna = Principals.guest("anna", true, "Accepted");
    User renamed =
        new User(
            anna.id(),
            "Anna Nowak-Berg",
            anna.userPrincipalName(),
            anna.mail(),
            anna.userType(),
            anna.enabled(),
            anna.externalUserState(),
            true);
    Finding before =
        check(new Tenants().with(anna).assign("anna", "Contributor", "sub-1").notLinked("anna", 10))
            .get(0);
    Finding after =
        check(
                new Tenants()
                    .with(renamed)
                    .assign("anna", "Contributor", "sub-1")
                    .notLinked("anna", 3))
            .get(0);

    assertThat(before.rule()).isEqualTo("PAL001");
    assertThat(after.message()).contains("Anna Nowak-Berg");
    assertThat(after.id()).isEqualTo(before.id());
  }

  @Test
  void idsDifferByScopePrincipalAndRole() {
    Tenants tenants =
        new Tenants()
            .guest("anna")
            .assign("anna", "Key Vault Administrator", "sub-1")
            .assign("anna", "Tag Contributor", "sub-1")
            .guest("bert")
            .assign("bert", "Reader", "sub-1")
            .guest("carl")
            .assign("carl", "Reader", "sub-2")
            .gap(Source.COST, "sub-1")
            .gap(Source.COST, "sub-2");
    List<Finding> findings = check(tenants);

    for (String rule : List.of("PAL002", "PAL011", "PAL015")) {
      assertThat(findings).filteredOn(finding -> finding.rule().equals(rule)).hasSize(2);
    }
    assertThat(findings).extracting(Finding::id).doesNotHaveDuplicates();
  }

  @Test
  void aCustomerThatWantsNoAttributionIsAskedForNone() {
    List<Finding> findings =
        check(troubled().customer(Principals.contoso(false, Customer.Csp.NONE)));

    assertThat(findings)
        .extracting(Finding::rule)
        .contains("PAL009", "PAL010", "PAL015", "PAL016", "PAL027")
        .doesNotContain(
            "PAL001", "PAL002", "PAL003", "PAL005", "PAL006", "PAL007", "PAL008", "PAL011",
            "PAL012", "PAL013", "PAL014", "PAL017", "PAL018", "PAL019", "PAL020", "PAL023",
            "PAL024", "PAL025", "PAL026", "PAL029");
    assertThat(
            findings.stream()
                .filter(finding -> !finding.rule().equals("PAL027"))
                .flatMap(finding -> finding.remedies().stream()))
        .allSatisfy(
            remedy -> {
              assertThat(remedy.what()).doesNotContainIgnoringCase("link");
              assertThat(remedy.commands().stream().map(Remedy.Command::lines).toList().toString())
                  .doesNotContain("managementpartner", "ManagementPartner");
            });
  }

  @Test
  void aConfiguredSeverityWinsOverTheRulesOwnChoice() {
    Tenants tenants =
        new Tenants()
            .guest("carl")
            .eligible("carl", "Contributor", "sub-1")
            .guest("dora")
            .assign("dora", "Contributor", "sub-1")
            .linked("dora", Tenants.LOCATION, 10);

    assertThat(severity(tenants, "PAL003")).isEqualTo(Severity.LOW);
    assertThat(severity(tenants.severity("PAL003", "high"), "PAL003")).isEqualTo(Severity.HIGH);
    assertThat(check(tenants).get(0).rule()).isEqualTo("PAL003");
  }

  private static Severity severity(Tenants tenants, String rule) {
    return check(tenants).stream()
        .filter(finding -> finding.rule().equals(rule))
        .findFirst()
        .orElseThrow()
        .severity();
  }

  @Test
  void everySeverityIsKnownByItsWord() {
    for (Severity severity : Severity.values()) {
      assertThat(Severity.of(severity.word())).isEqualTo(severity);
    }
  }
}
