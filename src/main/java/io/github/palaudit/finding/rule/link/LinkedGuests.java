package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.People;
import io.github.palaudit.finding.Access;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The guests of ours that were last seen linked to us, by their home addresses.
 *
 * @param guests in the order in which one of them is preferred to another
 * @param byAddress their places in that list
 * @param mayHoldMore whether anybody may hold more than was seen
 */
record LinkedGuests(
    Coverage coverage,
    List<Beneficiary> guests,
    Map<String, List<Integer>> byAddress,
    boolean mayHoldMore) {

  private static final Set<Cause> SEEN_LINKED = Set.of(Cause.LINKED_TO_US, Cause.EVIDENCE_STALE);

  static LinkedGuests of(Coverage coverage) {
    List<Beneficiary> guests =
        Access.whoIsOurs(coverage).filter(who -> wasLinkedToUs(coverage, who)).toList();
    Map<String, List<Integer>> byAddress = new HashMap<>();
    for (int i = 0; i < guests.size(); i++) {
      for (String address : addresses(guests.get(i))) {
        byAddress.computeIfAbsent(address, a -> new ArrayList<>(1)).add(i);
      }
    }
    return new LinkedGuests(coverage, guests, byAddress, Access.mayHoldMore(coverage));
  }

  /** Another object of this person that is disabled or holds no eligible role in force. */
  Optional<Beneficiary> leftBehind(Beneficiary now) {
    Set<Integer> samePerson = new TreeSet<>();
    for (String address : addresses(now)) {
      samePerson.addAll(byAddress.getOrDefault(address, List.of()));
    }
    return samePerson.stream()
        .map(guests::get)
        .filter(old -> !old.id().equals(now.id()))
        .filter(old -> old.id().tenant().equals(now.id().tenant()))
        .filter(this::isLeftBehind)
        .findFirst();
  }

  private boolean isLeftBehind(Beneficiary old) {
    return old.counts().cause() == Cause.DISABLED
        || (!mayHoldMore
            && coverage.grants(old.id()).stream().noneMatch(Access::isActiveAndCounting));
  }

  private static boolean wasLinkedToUs(Coverage coverage, Beneficiary who) {
    List<PartnerId> accounts = coverage.inputs().configuration().partner().locationAccounts();
    return SEEN_LINKED.contains(who.link().cause())
        && who.evidence()
            .flatMap(dated -> dated.observation().linkedTo())
            .filter(accounts::contains)
            .isPresent();
  }

  private static Set<String> addresses(Beneficiary who) {
    return who.principal()
        .filter(User.class::isInstance)
        .map(User.class::cast)
        .filter(User::isGuest)
        .map(People::homeAddresses)
        .orElse(Set.of());
  }
}
