package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * What is no longer confirmed when an identity leaves, and what it is then. The numbers of two
 * departures are not to be added: what rests on both is lost only when both leave.
 *
 * @param who leaves; empty when all persons leave at once
 * @param subscriptions the counted subscriptions that are lost, by what they are then; none is
 *     attributed, so that the total is the loss
 * @param resourceGroups the same of counted resource groups
 * @param cost the same of the known costs
 * @param scopes the subscriptions that are lost, by id
 */
public record Departure(
    Optional<Identity> who,
    Tally subscriptions,
    Tally resourceGroups,
    CostTally cost,
    List<ScopeId> scopes) {

  public Departure {
    scopes = List.copyOf(scopes);
  }
}
