package io.github.palaudit.reconciliation;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * From which month on it is proven that a subscription was attributed by standing access: access in
 * force from the month's first instant, and a link that somebody had shown by its end (a word for
 * it is no proof) and that no later answer denies (F-B5). What ended before the snapshot is in no
 * list, so that an earlier month is not known and never no.
 */
final class ProvenSince {

  private static final YearMonth ALWAYS = YearMonth.of(1, 1);

  private final Coverage coverage;
  private final Partner partner;
  private final Map<ScopeId, Optional<YearMonth>> givenAt = new HashMap<>();
  private final Map<PrincipalId, Optional<YearMonth>> links = new HashMap<>();

  ProvenSince(Coverage coverage) {
    this.coverage = coverage;
    this.partner = coverage.inputs().configuration().partner();
  }

  /** The first proven month; empty where none is. */
  Optional<YearMonth> of(ScopeCoverage subscription) {
    Optional<YearMonth> earliest =
        coverage.inputs().customer().scopes().upwards(subscription.scope()).stream()
            .flatMap(above -> givenAt(above).stream())
            .min(YearMonth::compareTo);
    // A deny assignment may take that grant away here; only then are all of them gone through.
    return earliest.isEmpty()
            || subscription.grants().anyMatch(grant -> since(grant).equals(earliest))
        ? earliest
        : subscription.grants().flatMap(grant -> since(grant).stream()).min(YearMonth::compareTo);
  }

  private Optional<YearMonth> givenAt(ScopeId scope) {
    Optional<YearMonth> known = givenAt.get(scope);
    if (known == null) {
      known =
          coverage
              .grantsAt(scope)
              .flatMap(grant -> since(grant).stream())
              .min(YearMonth::compareTo);
      givenAt.put(scope, known);
    }
    return known;
  }

  private Optional<YearMonth> since(Grant grant) {
    if (grant.truth() != Truth.YES || grant.basis() != Basis.STANDING) {
      return Optional.empty();
    }
    YearMonth access = grant.window().start().map(ProvenSince::firstWhole).orElse(ALWAYS);
    return links
        .computeIfAbsent(grant.beneficiary().id(), id -> shown(grant.beneficiary()))
        .map(link -> link.isAfter(access) ? link : access);
  }

  /** The month by whose end the link had been shown, and that is not denied since. */
  private Optional<YearMonth> shown(Beneficiary beneficiary) {
    if (beneficiary.link().cause() == Cause.LINKED_BY_OFFER) {
      return Optional.of(ALWAYS);
    }
    Optional<YearMonth> first = Optional.empty();
    for (DatedObservation seen : beneficiary.observations()) {
      boolean ours =
          seen.observation().linkedTo().filter(partner.locationAccounts()::contains).isPresent();
      if (ours && seen.observation().context().basis() == LinkBasis.STATED) {
        continue;
      }
      if (ours) {
        first = Optional.of(YearMonth.from(seen.collectedAt().atZone(ZoneOffset.UTC)));
      } else if (seen.observation().answer() != LinkAnswer.INCONCLUSIVE) {
        return first;
      }
    }
    return first;
  }

  private static YearMonth firstWhole(Instant start) {
    LocalDate day = start.atZone(ZoneOffset.UTC).toLocalDate();
    YearMonth month = YearMonth.from(day);
    Instant first = month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return start.isAfter(first) ? month.plusMonths(1) : month;
  }
}
