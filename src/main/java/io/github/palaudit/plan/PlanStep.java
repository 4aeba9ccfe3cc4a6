package io.github.palaudit.plan;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Money;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Something to do, for one principal and in one place, and what it brings.
 *
 * @param actions what has to be done, the costliest first; without what an earlier step does
 * @param tenant where it is done
 * @param principal about whom; empty for reading
 * @param role that is to be standing
 * @param scope where that role is, or is to be, held; or where reading was refused
 * @param through the group whose membership is to be standing, where that is what is lent
 * @param alternative a role that would do as well, made standing at the same place (F-A19)
 * @param source what is to be read
 * @param cause what is wrong with the link, where it is shown or updated
 * @param certain whether the gain follows for sure, or an answer may turn out otherwise
 * @param gain beyond the steps before it
 * @param after where things stand after it
 */
public record PlanStep(
    List<Action> actions,
    TenantId tenant,
    Optional<PrincipalId> principal,
    Optional<RoleDefinitionId> role,
    Optional<ScopeId> scope,
    Optional<ObjectId> through,
    Optional<RoleDefinitionId> alternative,
    Optional<Source> source,
    Optional<Cause> cause,
    boolean certain,
    Gain gain,
    After after) {

  public PlanStep {
    actions = List.copyOf(actions);
  }

  /** The costliest action. */
  public Action kind() {
    return actions.get(0);
  }

  /** Who has to act, the most of it first. */
  public List<Actor> actors() {
    return actions.stream().map(Action::actor).distinct().toList();
  }

  /**
   * What a step brings.
   *
   * @param scopes the counted subscriptions, by id
   * @param resourceGroups how many resource groups outside them
   * @param money what all of these cost in a month, where that is known of any
   * @param costUnknown of how many of these the cost is not known
   */
  public record Gain(
      List<ScopeId> scopes, int resourceGroups, Optional<Money> money, int costUnknown) {

    public Gain {
      scopes = List.copyOf(scopes);
    }

    /** How many counted subscriptions. */
    public int subscriptions() {
      return scopes.size();
    }
  }

  /**
   * How many counted subscriptions are attributed by standing grants.
   *
   * @param confirmed by the certain steps so far
   * @param possible by all steps so far, if all answers turn out well
   */
  public record After(int confirmed, int possible) {}
}
