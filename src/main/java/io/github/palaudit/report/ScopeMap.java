package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.ManagementGroupTally;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.snapshot.ResourceGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.ScopeTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The tenant's scopes as a tree to be drawn: management groups, subscriptions, resource groups.
 *
 * @param root the root management group where it is alone at the top, else the tenant root
 * @param currency of the costs; empty where none is known, or several are, which nobody can compare
 */
public record ScopeMap(Node root, Optional<String> currency) {

  /**
   * A scope.
   *
   * @param state its own answer; none for what lies above subscriptions, which is told by those
   * @param told what it holds, in words: so many of the subscriptions below, or so many resources
   * @param brief the same where there is little room, such as {@code 2 of 6}; else empty
   * @param anchor the row in the table of scopes, where it has one
   * @param resources how many lie in it; what is empty or was not counted stands for one
   * @param cost in the map's currency; what is not known is 0
   */
  public record Node(
      String name,
      String kind,
      Optional<Cell.Badge> state,
      String told,
      String brief,
      Optional<String> anchor,
      double resources,
      double cost,
      List<Node> children) {

    public Node {
      children = List.copyOf(children);
    }
  }

  /** The map of a report's tenant. */
  public static ScopeMap of(Report report) {
    return new Drawing(report.coverage()).map();
  }

  /** How many scopes there are. */
  public int size() {
    return size(root);
  }

  private static int size(Node node) {
    return 1 + node.children().stream().mapToInt(ScopeMap::size).sum();
  }

  private static final class Drawing {

    private final Coverage coverage;
    private final ScopeTree tree;
    private final ScopeStates states;
    private final Optional<String> currency;
    private final Map<ScopeId, Tally> below = new HashMap<>();
    private final Map<ScopeId, OptionalInt> resources = new HashMap<>();
    private final Set<ScopeId> unlisted = new HashSet<>();

    Drawing(Coverage coverage) {
      this.coverage = coverage;
      this.tree = coverage.inputs().customer().scopes();
      this.states = new ScopeStates(coverage);
      List<String> currencies = List.copyOf(Amounts.currencies(coverage));
      this.currency =
          currencies.size() == 1 ? Optional.of(currencies.get(0)) : Optional.<String>empty();
      for (ManagementGroupTally group : coverage.managementGroups()) {
        below.put(group.scope(), group.subscriptions());
      }
      for (ResourceGroup group : coverage.inputs().customer().resourceGroups()) {
        resources.put(group.id(), group.resources());
      }
      coverage.rollUp().subscriptions().stream()
          .filter(one -> one.resourceGroups().isEmpty())
          .forEach(one -> unlisted.add(one.coverage().scope()));
    }

    ScopeMap map() {
      List<ScopeId> tops = tree.children(ScopeId.ROOT);
      boolean single = tops.size() == 1 && tops.get(0).kind() == ScopeKind.MANAGEMENT_GROUP;
      return new ScopeMap(node(single ? tops.get(0) : ScopeId.ROOT), currency);
    }

    private Node node(ScopeId scope) {
      List<Node> children = new ArrayList<>();
      for (ScopeId child : tree.children(scope)) {
        if (child.kind() != ScopeKind.RESOURCE) {
          children.add(node(child));
        }
      }
      double inside = children.stream().mapToDouble(Node::resources).sum();
      double costInside = children.stream().mapToDouble(Node::cost).sum();
      return new Node(
          tree.displayName(scope),
          scope.kind().label(),
          state(scope),
          told(scope, children),
          brief(scope),
          coverage.scope(scope).map(found -> Anchors.of(found.scope())),
          Math.max(1, children.isEmpty() ? resources(scope).orElse(1) : inside),
          costInside > 0 ? costInside : cost(scope),
          children);
    }

    private OptionalInt resources(ScopeId scope) {
      return resources.getOrDefault(scope, OptionalInt.empty());
    }

    private double cost(ScopeId scope) {
      return currency
          .flatMap(code -> coverage.costs().of(scope).map(money -> amount(money, code)))
          .orElse(0.0);
    }

    private static double amount(Money money, String code) {
      return Math.max(0, money.in(code).doubleValue());
    }

    private Optional<Cell.Badge> state(ScopeId scope) {
      return scope.kind() == ScopeKind.SUBSCRIPTION || scope.kind() == ScopeKind.RESOURCE_GROUP
          ? coverage
              .scope(scope)
              .map(states::badge)
              .filter(Cell.Badge.class::isInstance)
              .map(Cell.Badge.class::cast)
          : Optional.empty();
    }

    private String told(ScopeId scope, List<Node> children) {
      return switch (scope.kind()) {
        case RESOURCE_GROUP, RESOURCE ->
            resources(scope).isPresent()
                ? Sentences.count(resources(scope).getAsInt(), "resource")
                : "resources not counted";
        case SUBSCRIPTION ->
            unlisted.contains(scope)
                ? "resource groups not listed"
                : Sentences.count(children.size(), "resource group");
        case MANAGEMENT_GROUP, TENANT_ROOT -> told(below(scope));
      };
    }

    private Tally below(ScopeId scope) {
      return scope.kind() == ScopeKind.TENANT_ROOT
          ? coverage.rollUp().counted()
          : below.getOrDefault(scope, Tally.EMPTY);
    }

    private String brief(ScopeId scope) {
      Tally tally = below(scope);
      return tally.total() == 0 ? "" : tally.attributed() + " of " + tally.total();
    }

    private static String told(Tally tally) {
      return tally.total() == 0
          ? "no subscription that counts"
          : tally.attributed()
              + " of "
              + Sentences.count(tally.total(), "subscription")
              + " attributed";
    }
  }
}
