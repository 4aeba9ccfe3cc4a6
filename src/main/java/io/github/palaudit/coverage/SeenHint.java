package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A hint of a link write in a tenant's activity log. Nothing is judged by it (F-B8).
 *
 * @param tenant whose log
 */
public record SeenHint(TenantId tenant, LinkHint hint) {

  private static final Comparator<SeenHint> NEWEST_FIRST =
      Comparator.comparing((SeenHint seen) -> seen.hint().at())
          .reversed()
          .thenComparing(seen -> seen.hint().key());

  /** Who acted, where the log names an object. */
  public Optional<PrincipalId> who() {
    return hint.caller().map(object -> object.in(tenant));
  }

  /** All hints of an audit up to its instant, the newest first. */
  public static List<SeenHint> of(Inputs inputs) {
    return Stream.concat(Stream.of(inputs.customer()), inputs.managing().stream())
        .flatMap(SeenHint::of)
        .filter(seen -> !seen.hint().at().isAfter(inputs.asOf()))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  private static Stream<SeenHint> of(Snapshot snapshot) {
    return snapshot.linkHints().stream().map(hint -> new SeenHint(snapshot.tenant(), hint));
  }
}
