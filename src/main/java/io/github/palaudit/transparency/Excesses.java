package io.github.palaudit.transparency;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import io.github.palaudit.transparency.RoleHeld.Excess;
import io.github.palaudit.transparency.RoleHeld.Hold;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells which access is more than needed (least privilege; F-A19, F-D10). */
final class Excesses {

  private static final Set<Hold> AT_ALL_TIMES = EnumSet.of(Hold.STANDING, Hold.STANDING_ASSUMED);

  private final ScopeTree tree;
  private final List<ScopeId> stated;
  private final boolean over;

  private final RoleBook roles;

  Excesses(Inputs inputs, Optional<Customer> entry, RoleBook roles) {
    this.roles = roles;
    this.tree = inputs.customer().scopes();
    this.stated = entry.map(Customer::scopes).orElse(List.of());
    LocalDate today = LocalDate.ofInstant(inputs.asOf(), ZoneOffset.UTC);
    this.over = entry.flatMap(Customer::engagementEnd).filter(today::isAfter).isPresent();
  }

  List<Excess> of(Grant grant, Hold hold, Holder.State state) {
    List<Excess> found = new ArrayList<>();
    if (AT_ALL_TIMES.contains(hold)) {
      if (handsOutRoles(grant.holding())) {
        found.add(Excess.STANDING_OWNER);
      } else if (isWideContributor(grant.holding())) {
        found.add(Excess.WIDE_CONTRIBUTOR);
      }
    }
    if (!stated.isEmpty()) {
      beyond(grant.holding().scope()).ifPresent(found::add);
    }
    if (over) {
      found.add(Excess.AFTER_ENGAGEMENT);
    }
    if (state == Holder.State.DISABLED
        || state == Holder.State.GONE
        || state == Holder.State.INVITED) {
      found.add(Excess.UNUSABLE);
    }
    return found;
  }

  private boolean handsOutRoles(Holding holding) {
    Role.Power power = roles.role(holding.roleId()).power();
    boolean limited = holding.condition().cause() == Cause.CONDITION_ON_ROLE_WRITES_ONLY;
    return holding.kind() == Holding.Kind.ROLE_ASSIGNMENT
        && (holding.roleId().equals(RoleCatalog.OWNER)
            || ((power == Role.Power.EVERYTHING || power == Role.Power.GIVE_ROLES) && !limited));
  }

  private static boolean isWideContributor(Holding holding) {
    ScopeKind kind = holding.scope().kind();
    return holding.roleId().equals(RoleCatalog.CONTRIBUTOR)
        && (kind == ScopeKind.MANAGEMENT_GROUP || kind == ScopeKind.TENANT_ROOT);
  }

  /** Empty also where nobody told which management group a scope lies in. */
  private Optional<Excess> beyond(ScopeId scope) {
    List<ScopeId> upwards = tree.upwards(scope);
    if (upwards.stream().anyMatch(stated::contains)) {
      return Optional.empty();
    }
    if (stated.stream().anyMatch(one -> tree.upwards(one).contains(scope))) {
      return Optional.of(Excess.ABOVE_STATED_SCOPES);
    }
    return isPlaceUnknown(scope, upwards)
        ? Optional.empty()
        : Optional.of(Excess.OUTSIDE_STATED_SCOPES);
  }

  /** Whether one of the stated scopes may yet lie above or below, unseen. */
  private boolean isPlaceUnknown(ScopeId scope, List<ScopeId> upwards) {
    boolean statedAbove =
        stated.stream().anyMatch(one -> one.kind() == ScopeKind.MANAGEMENT_GROUP)
            && upwards.stream().anyMatch(this::isHanging);
    boolean statedBelow =
        scope.kind() == ScopeKind.MANAGEMENT_GROUP
            && stated.stream().flatMap(one -> tree.upwards(one).stream()).anyMatch(this::isHanging);
    return statedAbove || statedBelow;
  }

  /** A scope whose parent nobody told; the root group is not one, as nothing is above it. */
  private boolean isHanging(ScopeId scope) {
    return scope.kind() == ScopeKind.SUBSCRIPTION && !tree.isParentKnown(scope)
        || scope.kind() == ScopeKind.MANAGEMENT_GROUP && tree.listed(scope).isEmpty();
  }
}
