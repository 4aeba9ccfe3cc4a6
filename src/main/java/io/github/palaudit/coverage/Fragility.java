package io.github.palaudit.coverage;

import java.util.List;

/**
 * Who carries the attribution of the counted scopes, and what goes with whom (F-A16): one user is a
 * warning, one application a note.
 *
 * @param subscriptions what each counted, attributed subscription rests on
 * @param usersAtOnce what is lost if all persons leave at once
 * @param byIdentity what is lost with each identity, those that lose most first; identities that
 *     others stand in for everywhere are left out
 */
public record Fragility(
    List<Footing> subscriptions, Departure usersAtOnce, List<Departure> byIdentity) {

  public Fragility {
    subscriptions = List.copyOf(subscriptions);
    byIdentity = List.copyOf(byIdentity);
  }

  /** How many of these subscriptions rest on one identity of this kind alone. */
  public int restingOnOne(Identity.Kind kind) {
    return (int)
        subscriptions.stream()
            .filter(one -> one.identities().size() == 1)
            .filter(one -> one.identities().get(0).kind() == kind)
            .count();
  }
}
