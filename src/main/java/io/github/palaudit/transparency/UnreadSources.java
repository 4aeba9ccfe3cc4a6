package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What was not read of all that the document rests on. */
final class UnreadSources {

  private static final Set<Source> OF_THE_CUSTOMER =
      EnumSet.of(
          Source.MANAGEMENT_GROUPS,
          Source.SUBSCRIPTIONS,
          Source.ROLE_DEFINITIONS,
          Source.ROLE_ASSIGNMENTS,
          Source.ASSIGNMENT_SCHEDULES,
          Source.ROLE_ELIGIBILITIES,
          Source.GROUP_ELIGIBILITIES,
          Source.DENY_ASSIGNMENTS,
          Source.PRINCIPALS,
          Source.GROUP_MEMBERS,
          Source.DELEGATIONS,
          Source.LINKS);
  private static final Set<Source> OF_THE_PARTNER =
      EnumSet.of(Source.GROUP_ELIGIBILITIES, Source.PRINCIPALS, Source.GROUP_MEMBERS);

  private UnreadSources() {}

  static List<Unread> of(Inputs inputs) {
    List<Unread> found = new ArrayList<>(unread(inputs.customer(), OF_THE_CUSTOMER, false));
    inputs.customer().delegations().stream()
        .map(Delegation::managingTenant)
        .distinct()
        .filter(inputs.configuration().partner().tenants()::contains)
        .sorted()
        .forEach(
            tenant ->
                found.addAll(
                    inputs
                        .snapshot(tenant)
                        .map(snapshot -> unread(snapshot, OF_THE_PARTNER, true))
                        .orElse(List.of(whole(Source.PRINCIPALS, false, true)))));
    return found;
  }

  private static List<Unread> unread(Snapshot snapshot, Set<Source> sources, boolean partner) {
    List<Unread> found = new ArrayList<>();
    for (Source source : sources) {
      List<Gap> gaps = snapshot.gaps().stream().filter(gap -> gap.source() == source).toList();
      gaps.forEach(gap -> found.add(unread(gap, snapshot, partner)));
      Completeness how = snapshot.completeness(source);
      if (gaps.isEmpty() && how != Completeness.COMPLETE && source != Source.LINKS) {
        found.add(whole(source, how == Completeness.PARTIAL, partner));
      }
    }
    return found;
  }

  private static Unread whole(Source source, boolean supplied, boolean partner) {
    return new Unread(
        source, supplied, partner, Optional.empty(), Optional.empty(), OptionalInt.empty());
  }

  private static Unread unread(Gap gap, Snapshot snapshot, boolean partner) {
    return new Unread(
        gap.source(),
        true,
        partner,
        gap.scope().filter(scope -> !partner).map(scope -> Place.of(scope, snapshot.scopes())),
        gap.principal().filter(who -> !partner),
        gap.status());
  }
}
