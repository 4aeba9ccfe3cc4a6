package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The conditions on {@code authorizationresources} that are known, one in each {@code where}; the
 * first has to be the type. They let a caller cut a large tenant into parts:
 *
 * <ul>
 *   <li>{@code subscriptionId in~ ('a', 'b')}, {@code in (..)}, {@code =~ 'a'}, {@code == 'a'}
 *   <li>{@code subscriptionId == ''}, {@code isempty(subscriptionId)}: management groups and root;
 *       {@code isnotempty(subscriptionId)}, {@code subscriptionId != ''}: all others
 *   <li>{@code id startswith '/subscriptions/..'}
 *   <li>{@code properties.principalId =~ '..'} or {@code in~ (..)}
 * </ul>
 */
final class AuthorizationFilter {

  private static final Pattern TYPE =
      pattern("where type (?:=~|==) ['\"]microsoft\\.authorization/roleassignments['\"]");
  private static final Pattern SUBSCRIPTION = pattern("where subscriptionId (?:=~|==) '([^']*)'");
  private static final Pattern SUBSCRIPTIONS = pattern("where subscriptionId in~? ?\\((.*)\\)");
  private static final Pattern ABOVE = pattern("where isempty\\(subscriptionId\\)");
  private static final Pattern NOT_ABOVE =
      pattern("where (?:isnotempty\\(subscriptionId\\)|subscriptionId != '')");
  private static final Pattern ID = pattern("where id startswith '([^']*)'");
  private static final Pattern PRINCIPAL =
      pattern("where (?:tostring\\()?properties\\.principalId\\)? (?:=~|==) '([^']*)'");
  private static final Pattern PRINCIPALS =
      pattern("where (?:tostring\\()?properties\\.principalId\\)? in~? ?\\((.*)\\)");

  private final List<Predicate<RoleAssignment>> conditions;

  private AuthorizationFilter(List<Predicate<RoleAssignment>> conditions) {
    this.conditions = conditions;
  }

  private static Pattern pattern(String text) {
    return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
  }

  /** The filter that these stages make; empty where one of them is not known. */
  static Optional<AuthorizationFilter> of(List<String> stages) {
    if (stages.isEmpty() || !TYPE.matcher(stages.get(0)).matches()) {
      return Optional.empty();
    }
    List<Predicate<RoleAssignment>> conditions = new ArrayList<>();
    for (String stage : stages.subList(1, stages.size())) {
      Optional<Predicate<RoleAssignment>> condition = condition(stage);
      if (condition.isEmpty()) {
        return Optional.empty();
      }
      conditions.add(condition.get());
    }
    return Optional.of(new AuthorizationFilter(conditions));
  }

  /** Whether it is about the type alone. */
  boolean takesAll() {
    return conditions.isEmpty();
  }

  boolean accepts(RoleAssignment assignment) {
    return conditions.stream().allMatch(condition -> condition.test(assignment));
  }

  private static Optional<Predicate<RoleAssignment>> condition(String stage) {
    Optional<String> subscriptions = found(stage, SUBSCRIPTION, SUBSCRIPTIONS);
    if (subscriptions.isPresent()) {
      Set<String> wanted = words(subscriptions.get());
      return Optional.of(one -> wanted.contains(subscription(one)));
    }
    if (ABOVE.matcher(stage).matches()) {
      return Optional.of(one -> subscription(one).isEmpty());
    }
    if (NOT_ABOVE.matcher(stage).matches()) {
      return Optional.of(one -> !subscription(one).isEmpty());
    }
    Optional<String> start = found(stage, ID);
    if (start.isPresent()) {
      String prefix = start.get().toLowerCase(Locale.ROOT);
      return Optional.of(one -> one.key().startsWith(prefix));
    }
    return found(stage, PRINCIPAL, PRINCIPALS)
        .map(AuthorizationFilter::words)
        .map(wanted -> one -> wanted.contains(one.principal().value().toLowerCase(Locale.ROOT)));
  }

  /** What the first of these patterns that fits holds in its brackets. */
  private static Optional<String> found(String stage, Pattern... patterns) {
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.matcher(stage);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }

  private static Set<String> words(String list) {
    return new TreeSet<>(
        List.of(list.toLowerCase(Locale.ROOT).replaceAll("['\" ]", "").split(",", -1)));
  }

  private static String subscription(RoleAssignment assignment) {
    return assignment.scope().subscription().map(ScopeId::name).orElse("").toLowerCase(Locale.ROOT);
  }
}
