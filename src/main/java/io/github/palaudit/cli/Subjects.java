package io.github.palaudit.cli;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Waivers;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.report.Proof;
import io.github.palaudit.report.Proofs;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.User;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everything that is called by the words that were typed. */
final class Subjects {

  private static final Pattern FINDING =
      Pattern.compile("#?(?:(PAL[0-9]{3})-)?([0-9a-f]{16})", Pattern.CASE_INSENSITIVE);

  private final String subject;
  private final Matcher finding;

  Subjects(String typed) {
    this.subject = typed.strip().toLowerCase(Locale.ROOT);
    this.finding = FINDING.matcher(subject);
  }

  /** Whether the words have the form of a finding's id. */
  boolean isFinding() {
    return finding.matches();
  }

  /** The proof of everything in this coverage that bears the name: scopes, principals, ... */
  List<Proof> proofs(Coverage coverage) {
    Proofs of = new Proofs(coverage);
    return Stream.of(
            scopes(coverage).map(of::of),
            principals(coverage).map(of::of),
            roles(coverage).map(of::of),
            findings(coverage, of))
        .flatMap(found -> found)
        .toList();
  }

  private Stream<ScopeCoverage> scopes(Coverage coverage) {
    Snapshot customer = coverage.inputs().customer();
    return coverage.scopes().stream()
        .filter(
            one ->
                is(one.scope().text())
                    || is(one.scope().name())
                    || is(customer.scopes().displayName(one.scope())));
  }

  private Stream<Beneficiary> principals(Coverage coverage) {
    return coverage.principals().stream()
        .filter(
            one ->
                is(one.id().object().value())
                    || is(one.displayName())
                    || (one.principal().orElse(null) instanceof User user
                        && Stream.of(user.userPrincipalName(), user.mail())
                            .anyMatch(address -> address.filter(this::is).isPresent())));
  }

  /** Roles of the catalogue, of the tenant, and those that somebody holds, each once. */
  private Stream<RoleDefinitionId> roles(Coverage coverage) {
    Snapshot customer = coverage.inputs().customer();
    String id = subject.replaceFirst("^.*/roledefinitions/", "");
    return Stream.of(
            coverage.inputs().catalog().roles().stream()
                .filter(role -> is(role.name()) || role.id().value().equals(id))
                .map(CatalogRole::id),
            customer.roleDefinitions().stream()
                .filter(role -> is(role.name()) || role.id().value().equals(id))
                .map(RoleDefinition::id),
            coverage
                .grants()
                .map(grant -> grant.holding().roleId())
                .filter(role -> role.value().equals(id)))
        .flatMap(found -> found)
        .distinct()
        .sorted();
  }

  /** The rules run only where a finding was asked for. */
  private Stream<Proof> findings(Coverage coverage, Proofs of) {
    if (!isFinding()) {
      return Stream.empty();
    }
    List<Finding> all = Rules.check(coverage, rule -> true);
    Waivers waivers =
        Waivers.of(all, coverage.inputs().configuration().waivers(), coverage.inputs().asOf());
    String rule = finding.group(1);
    return all.stream()
        .filter(found -> found.id().equals(finding.group(2)))
        .filter(found -> rule == null || found.rule().equalsIgnoreCase(rule))
        .map(found -> of.of(found, waivers));
  }

  private boolean is(String name) {
    return name.toLowerCase(Locale.ROOT).equals(subject);
  }
}
