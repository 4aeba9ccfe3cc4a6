package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Source;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/**
 * Writes and deletions of partner links in the tenant's own activity log (tenant activity logs,
 * api-version 2015-04-01), asked for only where somebody wants such hints: that these events reach
 * the log is not documented (F-B8).
 *
 * <p>The log refuses a start more than 90 days back. A scan may go on for a day, and clocks differ.
 */
final class LinkHintScanner implements Scanner {

  private static final Duration BACK = Duration.ofDays(88);
  private static final String EVENTS =
      "/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&$filter=";

  @Override
  public Set<Source> sources() {
    return Set.of(Source.LINK_HINTS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(Source.LINK_HINTS, "tenant", reading -> read(run, reading));
  }

  private static void read(ScanRun run, Reading reading) {
    LinkHintEvents events = new LinkHintEvents(run.session().tenant());
    Optional<ReadFailed> failed =
        FailedReads.of(
            () ->
                Pages.forEach(
                    run.session().resourceManager(),
                    EVENTS + filter(run.from()),
                    "nextLink",
                    events::add));
    events.hints().forEach(reading::add);
    if (failed.isPresent()) {
      throw failed.get();
    }
  }

  private static String filter(Instant until) {
    String filter =
        "eventTimestamp ge '"
            + until.minus(BACK).truncatedTo(ChronoUnit.SECONDS)
            + "' and eventTimestamp le '"
            + until.truncatedTo(ChronoUnit.SECONDS)
            + "' and resourceProvider eq 'Microsoft.ManagementPartner'";
    return URLEncoder.encode(filter, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
