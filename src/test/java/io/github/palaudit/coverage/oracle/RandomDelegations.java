package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.SnapshotRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lighthouse: to us, to strangers, by template and from the Marketplace. */
record RandomDelegations(Dice dice, List<ScopeId> scopes, List<ObjectId> away) {

  void fill(List<SnapshotRecord> records) {
    List<ScopeId> possible =
        scopes.stream()
            .filter(
                scope ->
                    scope.kind() == ScopeKind.SUBSCRIPTION
                        || scope.kind() == ScopeKind.RESOURCE_GROUP)
            .toList();
    for (int i = dice.in(2) ? 1 + dice.upTo(1) : 0; i > 0; i--) {
      List<Delegation.Authorization> given = new ArrayList<>();
      List<Delegation.EligibleAuthorization> eligible = new ArrayList<>();
      for (int j = 1 + dice.upTo(1); j > 0; j--) {
        if (dice.in(4)) {
          eligible.add(
              new Delegation.EligibleAuthorization(
                  dice.of(away), Optional.empty(), dice.of(RandomAccess.ROLES), Optional.empty()));
        } else {
          given.add(
              new Delegation.Authorization(
                  dice.of(away), Optional.empty(), dice.of(RandomAccess.ROLES), List.of()));
        }
      }
      records.add(
          new Delegation(
              "delegation-" + i,
              dice.of(possible),
              "delegation " + i,
              dice.in(6) ? RandomEstates.STRANGERS : RandomEstates.US,
              dice.in(4)
                  ? Optional.of(
                      new Delegation.Plan(
                          dice.in(3) ? "others" : "Fabrikam-Offers", "offer", "plan", "1"))
                  : Optional.empty(),
              given,
              eligible));
    }
  }
}
