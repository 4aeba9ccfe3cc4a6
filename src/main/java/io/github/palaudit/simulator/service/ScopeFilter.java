package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which assignments a list at a scope gives. Without a filter: those at and above it and, below a
 * subscription or resource group, those too. With {@code atScope()}: at and above only. With {@code
 * principalId eq '...'}: of this principal only. With {@code assignedTo('...')}: of this principal
 * and the groups it is in, nested ones too; {@code asTarget()} is the same for the caller.
 */
final class ScopeFilter {

  private static final Pattern PRINCIPAL = Pattern.compile("principalId eq '([^']+)'");

  private final ScopeId scope;
  private final Set<ScopeId> upwards;
  private final boolean below;
  private static final Pattern ASSIGNED =
      Pattern.compile("assignedTo\\('([^']+)'\\)", Pattern.CASE_INSENSITIVE);

  private final Optional<Set<ObjectId>> principals;

  private ScopeFilter(
      ScopeId scope, ScopeTree tree, boolean below, Optional<Set<ObjectId>> principals) {
    this.scope = scope;
    this.upwards = new LinkedHashSet<>(tree.upwards(scope));
    this.below = below && scope.kind().compareTo(ScopeKind.SUBSCRIPTION) >= 0;
    this.principals = principals;
  }

  /** The filter of this call, whose path names the scope first; empty when it is not served. */
  static Optional<ScopeFilter> of(Call call) {
    ScopeId scope = call.scope();
    ScopeTree tree = call.contents().scopes();
    String filter = call.request().parameter("$filter").orElse("");
    Matcher ofPrincipal = PRINCIPAL.matcher(filter);
    if (ofPrincipal.matches()) {
      return Optional.of(
          new ScopeFilter(
              scope, tree, true, Optional.of(Set.of(new ObjectId(ofPrincipal.group(1))))));
    }
    Matcher assigned = ASSIGNED.matcher(filter);
    if (assigned.matches()) {
      return Optional.of(
          new ScopeFilter(
              scope, tree, true, Optional.of(with(call, new ObjectId(assigned.group(1))))));
    }
    if (filter.equalsIgnoreCase("asTarget()")) {
      return Optional.of(
          new ScopeFilter(scope, tree, true, Optional.of(with(call, call.caller()))));
    }
    if (filter.isEmpty() || filter.equalsIgnoreCase("atScope()")) {
      return Optional.of(new ScopeFilter(scope, tree, filter.isEmpty(), Optional.empty()));
    }
    return Optional.empty();
  }

  /** The principal and every group that it is in. */
  private static Set<ObjectId> with(Call call, ObjectId principal) {
    Set<ObjectId> all = new LinkedHashSet<>(Set.of(principal));
    boolean grown = true;
    while (grown) {
      grown = false;
      for (GroupMembers group : call.contents().groupMembers()) {
        if (group.members().stream().anyMatch(member -> all.contains(member.id()))) {
          grown |= all.add(group.group());
        }
      }
    }
    return all;
  }

  static Answer unsupported() {
    return Answer.error(400, "BadRequestFormat", "The filter is not supported.");
  }

  /** The rows that are listed, those from above first. */
  <T> List<T> of(ScopedRows<T> rows) {
    List<T> above = new ArrayList<>();
    for (ScopeId up : upwards) {
      if (up.subscription().isEmpty()) {
        above.addAll(rows.at(up));
      }
    }
    List<T> around = rows.around(scope);
    boolean all = below && scope.kind() == ScopeKind.SUBSCRIPTION;
    return new Joined<>(
        above, all ? around : around.stream().filter(row -> accepts(rows.scope(row))).toList());
  }

  /** The rows that are listed and are of the principals that the filter names. */
  <T> List<T> of(ScopedRows<T> rows, Function<T, ObjectId> whose) {
    List<T> found = of(rows);
    return principals.isEmpty()
        ? found
        : found.stream().filter(row -> principals.get().contains(whose.apply(row))).toList();
  }

  boolean accepts(ScopeId at, ObjectId whose) {
    return accepts(at) && principals.map(some -> some.contains(whose)).orElse(true);
  }

  private boolean accepts(ScopeId at) {
    return upwards.contains(at) || (below && at.key().startsWith(scope.key() + "/"));
  }
}
