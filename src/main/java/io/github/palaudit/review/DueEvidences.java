package io.github.palaudit.review;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.LinkOutlook;
import io.github.palaudit.coverage.People;
import io.github.palaudit.kit.Renewals;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Makes one customer's list of evidence that is due. */
public final class DueEvidences {

  private final People people;
  private final Set<String> shared;
  private final LinkOutlook outlook;

  private DueEvidences(Coverage coverage, Instant until) {
    this.people = new People(coverage);
    this.shared =
        coverage.inputs().configuration().partner().people().stream()
            .filter(Partner.Person::shared)
            .flatMap(person -> person.aliases().stream())
            .collect(Collectors.toSet());
    this.outlook = new LinkOutlook(coverage.inputs(), until);
  }

  /**
   * The list, by tenant and object id.
   *
   * @param until the end of the quarter
   * @param folder where the pages lie, relative to the customer's folder
   */
  public static List<DueEvidence> of(
      Coverage coverage, Renewals renewals, Instant until, String folder) {
    DueEvidences lists = new DueEvidences(coverage, until);
    return renewals.all().stream().map(one -> lists.due(one, renewals, folder)).toList();
  }

  private DueEvidence due(Renewals.Renewal one, Renewals renewals, String folder) {
    Beneficiary who = one.beneficiary();
    return new DueEvidence(
        who.id().tenant().value(),
        who.id().object().value(),
        who.displayName(),
        who.kindLabel(),
        one.who().mail(),
        List.copyOf(keys(who)),
        who.link().detail(),
        outlook.freshUntil(who),
        one.task().label(),
        renewals.page(one).map(page -> folder + "/" + page + ".html"));
  }

  /** Its own id, and what its human goes by; a shared login is nobody. */
  private NavigableSet<String> keys(Beneficiary who) {
    NavigableSet<String> keys = new TreeSet<>();
    keys.add(who.id().toString());
    people
        .human(who)
        .ifPresent(
            human -> {
              keys.add(human);
              who.principal()
                  .filter(User.class::isInstance)
                  .map(User.class::cast)
                  .ifPresent(user -> keys.addAll(People.homeAddresses(user)));
            });
    keys.removeAll(shared);
    return keys;
  }
}
