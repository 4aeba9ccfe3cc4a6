package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A finding in the making: what it is about decides its identity, the rest is for the reader. */
public final class Draft {

  private final RuleText text;
  private final Coverage coverage;
  private Severity severity;
  private Optional<ScopeId> scope = Optional.empty();
  private Optional<PrincipalId> principal = Optional.empty();
  private Optional<RoleDefinitionId> role = Optional.empty();
  private String what = "";
  private List<ScopeId> scopes = List.of();
  private final List<Remedy> remedies = new ArrayList<>();

  /** A finding of this rule, with the rule's usual severity. */
  public Draft(RuleText text, Coverage coverage) {
    this.text = text;
    this.coverage = coverage;
    this.severity = text.severity();
  }

  /** More or less severe than usual. */
  public Draft severity(Severity other) {
    this.severity = other;
    return this;
  }

  /** It is about this scope. */
  public Draft scope(ScopeId about) {
    this.scope = Optional.of(about);
    return this;
  }

  /** It is about this principal. */
  public Draft principal(PrincipalId about) {
    this.principal = Optional.of(about);
    return this;
  }

  /** It is about this role. */
  public Draft role(RoleDefinitionId about) {
    this.role = Optional.of(about);
    return this;
  }

  /** It is about something else, named by a word that does not change from audit to audit. */
  public Draft about(String other) {
    this.what = other;
    return this;
  }

  /** It touches these scopes; they are not part of its identity. */
  public Draft touching(Collection<ScopeId> touched) {
    this.scopes = touched.stream().sorted().distinct().toList();
    return this;
  }

  /** What to do; the first is the best. */
  public Draft remedy(Remedy remedy) {
    remedies.add(remedy);
    return this;
  }

  /** The finding, in this sentence. */
  public Finding says(String message) {
    var tenant = coverage.inputs().customer().tenant();
    return new Finding(
        FindingId.of(text.id(), tenant, scope, principal, role, what),
        text.id(),
        text.title(),
        severity,
        tenant,
        scope,
        principal,
        role,
        what,
        message,
        scopes.isEmpty() ? scope.stream().toList() : scopes,
        remedies);
  }
}
