package io.github.palaudit.simulator.service;

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
 * principalId eq '...'}: of this principal only.
 */
final class ScopeFilter {

  private static final Pattern PRINCIPAL = Pattern.compile("principalId eq '([^']+)'");

  private final ScopeId scope;
  private final Set<ScopeId> upwards;
  private final boolean below;
  private final Optional<ObjectId> principal;

  private ScopeFilter(ScopeId scope, ScopeTree tree, boolean below, Optional<ObjectId> principal) {
    this.scope = scope;
    this.upwards = new LinkedHashSet<>(tree.upwards(scope));
    this.below = below && scope.kind().compareTo(ScopeKind.SUBSCRIPTION) >= 0;
    this.principal = principal;
  }

  /** The filter of this call, whose path names the scope first; empty when it is not served. */
  static Optional<ScopeFilter> of(Call call) {
    ScopeId scope = ScopeId.of(call.path().group(1) + "/");
    ScopeTree tree = call.contents().scopes();
    String filter = call.request().parameter("$filter").orElse("");
    Matcher ofPrincipal = PRINCIPAL.matcher(filter);
    if (ofPrincipal.matches()) {
      return Optional.of(
          new ScopeFilter(scope, tree, true, Optional.of(new ObjectId(ofPrincipal.group(1)))));
    }
    if (filter.isEmpty() || filter.equalsIgnoreCase("atScope()")) {
      return Optional.of(new ScopeFilter(scope, tree, filter.isEmpty(), Optional.empty()));
    }
    return Optional.empty();
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

  /** The rows that are listed and are of the principal that the filter names. */
  <T> List<T> of(ScopedRows<T> rows, Function<T, ObjectId> whose) {
    List<T> found = of(rows);
    return principal.isEmpty()
        ? found
        : found.stream().filter(row -> whose.apply(row).equals(principal.get())).toList();
  }

  private boolean accepts(ScopeId at) {
    return upwards.contains(at) || (below && at.key().startsWith(scope.key() + "/"));
  }
}
