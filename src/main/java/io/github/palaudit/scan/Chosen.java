package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which part of a tenant is to be read. What stands above a chosen scope reaches it, and so is
 * always kept.
 *
 * @param only what to read with all that lies in it; empty for everything
 * @param except what to leave out with all that lies in it
 */
public record Chosen(Set<ScopeId> only, Set<ScopeId> except) {

  /** The whole tenant. */
  public static final Chosen EVERYTHING = new Chosen(Set.of(), Set.of());

  public Chosen {
    only = Set.copyOf(only);
    except = Set.copyOf(except);
  }

  /** Whether anything may be left out. */
  public boolean isEverything() {
    return only.isEmpty() && except.isEmpty();
  }

  /**
   * Whether this scope is to be read.
   *
   * @param parent tells what a scope sits in
   */
  boolean has(ScopeId scope, Function<ScopeId, Optional<ScopeId>> parent) {
    boolean inside = only.isEmpty();
    for (Optional<ScopeId> up = Optional.of(scope); up.isPresent(); up = parent.apply(up.get())) {
      if (except.contains(up.get())) {
        return false;
      }
      inside |= only.contains(up.get());
    }
    return inside;
  }

  /** Whether something in this scope, but not all of it, is to be read. */
  boolean reachesInto(ScopeId scope) {
    return only.stream()
        .anyMatch(
            one -> !one.equals(scope) && one.subscription().filter(scope::equals).isPresent());
  }

  /** The scope that decides whether a record is kept; empty for what no choice leaves out. */
  static Optional<ScopeId> place(SnapshotRecord found) {
    Optional<ScopeId> scope =
        found instanceof RoleAssignment one
            ? Optional.of(one.scope())
            : found instanceof AssignmentSchedule one
                ? Optional.of(one.scope())
                : found instanceof RoleEligibility one
                    ? Optional.of(one.scope())
                    : found instanceof DenyAssignment one
                        ? Optional.of(one.scope())
                        : elsewhere(found);
    return scope.filter(
        at -> at.kind() != ScopeKind.TENANT_ROOT && at.kind() != ScopeKind.MANAGEMENT_GROUP);
  }

  private static Optional<ScopeId> elsewhere(SnapshotRecord found) {
    if (found instanceof Subscription one) {
      return Optional.of(one.id());
    }
    if (found instanceof ResourceGroup one) {
      return Optional.of(one.id());
    }
    if (found instanceof Delegation one) {
      return Optional.of(one.scope());
    }
    if (found instanceof Activation one) {
      return Optional.of(one.scope());
    }
    return found instanceof Cost one ? Optional.of(one.scope()) : Optional.empty();
  }
}
