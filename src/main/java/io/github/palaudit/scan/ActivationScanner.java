package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Past activations of eligible roles: the requests of roleAssignmentScheduleRequests, api-version
 * 2020-10-01. All that the lists hold are kept, so that a month counts whole whichever was asked
 * for.
 *
 * <p>How long Azure keeps the requests is not documented; of PIM's history 30 days are
 * (pim-how-to-use-audit-log). A month that began earlier is a gap: activations may be missing.
 */
final class ActivationScanner implements Scanner {

  private static final Duration KEPT = Duration.ofDays(30);

  private final PimLicence licence = new PimLicence();
  private final AtomicBoolean told = new AtomicBoolean();

  @Override
  public Set<Source> sources() {
    return Set.of(Source.ACTIVATIONS);
  }

  @Override
  public void scan(ScanRun run) {
    run.atEach(
        Source.ACTIVATIONS,
        run.scopes().listingScopes(),
        (scope, reading) ->
            licence.unlessMissing(reading, Source.ACTIVATIONS, () -> read(run, scope, reading)));
    run.gapAtEachUnlisted(Source.ACTIVATIONS);
  }

  /** Told by the first list that answers: where there is no PIM, nothing is missing. */
  private void tellWhatMayBeGone(ScanRun run, Reading reading) {
    if (told.getAndSet(true)) {
      return;
    }
    Instant known = run.from().minus(KEPT);
    for (YearMonth month : run.options().activityMonths()) {
      if (month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant().isBefore(known)) {
        reading.gap(
            Source.ACTIVATIONS,
            ReadFailed.because(
                "activations of "
                    + month
                    + " may be gone: how long Azure keeps them beyond 30 days is not documented"));
      }
    }
  }

  private void read(ScanRun run, ScopeId scope, Reading reading) {
    ActivationRequests requests = new ActivationRequests();
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                Lists.authorization(
                    run, scope, "roleAssignmentScheduleRequests", Lists.PIM, requests::add));
    requests.activations().forEach(reading::addShared);
    if (failed.isPresent()) {
      throw failed.get();
    }
    tellWhatMayBeGone(run, reading);
    requests
        .uncertain()
        .ifPresent(
            word ->
                reading.gap(
                    Source.ACTIVATIONS,
                    scope,
                    ReadFailed.because(
                        "an activation with status "
                            + word
                            + " does not say whether and until when it was active")));
  }
}
