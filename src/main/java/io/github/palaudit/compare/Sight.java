package io.github.palaudit.compare;

import io.github.palaudit.coverage.Holding;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an audit would have told of something that another one tells of. Where it may have missed
 * it, that it does not tell of it says nothing of the tenant.
 */
final class Sight {

  /** How a scan says that it was asked for a part of the tenant. */
  private static final Pattern OF_SCOPES = Pattern.compile("\\((--scope|--exclude)\\)");

  /** How such a sentence ends where it names not all of them. */
  private static final Pattern CUT_SHORT = Pattern.compile(" and \\d+ more ");

  private final Seen silent;
  private final boolean scannedLess;
  private final boolean askedByAnother;

  /**
   * @param silent the audit that does not tell
   * @param telling the one that does
   */
  Sight(Seen silent, Seen telling) {
    this.silent = silent;
    this.scannedLess =
        silent.audit().limits().stream()
            .filter(limit -> OF_SCOPES.matcher(limit).find())
            .anyMatch(
                limit ->
                    !telling.audit().limits().contains(limit) || CUT_SHORT.matcher(limit).find());
    String key = Grounds.signedIn(silent.audit().tenant());
    this.askedByAnother =
        !silent
            .audit()
            .sources()
            .getOrDefault(key, "")
            .equals(telling.audit().sources().getOrDefault(key, ""));
  }

  /**
   * Whether a scope may be there though it is not told: the list of subscriptions was refused, or
   * made for other scopes, or by somebody who may see others.
   */
  boolean mayHide(ScopeId scope) {
    if (silent.scope(scope).isPresent()) {
      return false;
    }
    if (scope.subscription().isEmpty()) {
      return scannedLess;
    }
    ScopeId subscription = scope.subscription().get();
    if (silent.scope(subscription).isPresent()) {
      return scannedLess;
    }
    return scannedLess
        || askedByAnother
        || silent.lacks(silent.audit().tenant(), Source.SUBSCRIPTIONS)
        || silent.refused(subscription, Set.of(Source.SUBSCRIPTIONS));
  }

  /** Whether a resource group may be there though it is not told. */
  boolean mayHideGroup(ScopeId group) {
    return mayHide(group)
        || silent.lacks(silent.audit().tenant(), Source.RESOURCE_GROUPS)
        || silent.refused(group, Set.of(Source.RESOURCE_GROUPS, Source.SUBSCRIPTIONS));
  }

  /** Whether a role that is given may have been missed, whoever benefits from it. */
  boolean mayMissRole(AuditedGrant grant) {
    Source source = source(grant);
    return silent.refused(grant.scope(), Set.of(source))
        || silent.lacks(silent.audit().tenant(), source)
        || mayHide(grant.scope());
  }

  /** Whether nobody asked for roles of this kind: that there are none is taken for granted then. */
  boolean mayNotAsk(AuditedGrant grant) {
    return silent.lacks(silent.audit().tenant(), source(grant)) || mayHide(grant.scope());
  }

  /** Whether a grant may have been missed: its role, or who is in the groups it comes through. */
  boolean mayMiss(AuditedGrant grant) {
    return mayMissRole(grant) || mayMissMember(grant);
  }

  /** Whether somebody may be in a group without being told. */
  boolean mayMissMember(AuditedGrant grant) {
    return grant.through().stream()
        .anyMatch(group -> silent.refusedMembers(group.in(grant.principal().tenant())));
  }

  /** Whether one of these scopes was outside of what was scanned. */
  boolean mayHideAny(List<ScopeId> scopes) {
    return scopes.stream()
        .anyMatch(scope -> scope.kind() != ScopeKind.TENANT_ROOT && mayHide(scope));
  }

  private static Source source(AuditedGrant grant) {
    if (grant.givenAs().equals(Holding.Kind.DELEGATION.label())) {
      return Source.DELEGATIONS;
    }
    return grant.givenAs().equals(Holding.Kind.ROLE_ELIGIBILITY.label())
        ? Source.ROLE_ELIGIBILITIES
        : Source.ROLE_ASSIGNMENTS;
  }
}
