package io.github.palaudit.cli;

import io.github.palaudit.config.NearAccount;
import io.github.palaudit.config.Partner;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.PartnerId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What evidence says of partner ids that no link should name: the global account (F-A21), and ids
 * that look like a slip. Ids of other partners are not mentioned.
 */
record AccountLines(Partner partner) {

  /** One line for each id. */
  List<String> of(Collection<DatedObservation> evidence) {
    Map<PartnerId, Long> links =
        evidence.stream()
            .flatMap(dated -> dated.observation().linkedTo().stream())
            .collect(Collectors.groupingBy(id -> id, TreeMap::new, Collectors.counting()));
    return links.entrySet().stream()
        .flatMap(
            link ->
                what(link.getKey())
                    .map(
                        what ->
                            "Note: "
                                + link.getValue()
                                + " linked to "
                                + link.getKey()
                                + ", which is "
                                + what)
                    .stream())
        .toList();
  }

  private Optional<String> what(PartnerId id) {
    if (partner.globalAccount().equals(Optional.of(id))
        && !partner.locationAccounts().contains(id)) {
      return Optional.of("the global account; a link wants a location account");
    }
    return NearAccount.of(partner, id).map(near -> near + "; it is not listed in palaudit.yaml");
  }
}
