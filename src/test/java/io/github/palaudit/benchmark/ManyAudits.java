package io.github.palaudit.benchmark;

import io.github.palaudit.Audit;
import io.github.palaudit.Questions;
import io.github.palaudit.Tenants;
import io.github.palaudit.catalog.RoleCatalogFile;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Credential;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.render.json.JsonRenderer;
import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Audits of any number of customers, each of a tenant of its own seed and size: most have a few
 * subscriptions, one in a hundred has 60 with 4,000 role assignments, the first has the 115 with
 * 39,558. In the layout that one folder holds every customer and day in.
 */
final class ManyAudits {

  private static final List<String> CURRENCIES = List.of("EUR", "USD", "GBP", "CHF");
  private static final Instant AT = GeneratedTenant.AT;

  private ManyAudits() {}

  /** Writes so many audits below this folder. */
  static void write(int customers, Path folder) {
    IntStream.range(0, customers).parallel().forEach(number -> audit(number, folder));
  }

  private static void audit(int number, Path folder) {
    Snapshot drawn = GeneratedTenant.of(size(number), 7000L + number, AT).contents();
    Instant at = AT.minus(Duration.ofDays(number % 40));
    Snapshot snapshot = Snapshot.of(header(drawn, number), records(drawn, number));
    Path file =
        folder
            .resolve("tenant=" + snapshot.tenant())
            .resolve("date=" + at.toString().substring(0, 10))
            .resolve("audit.json");
    Inputs inputs =
        new Inputs(
            snapshot,
            List.of(),
            new LinkEvidence(evidence(snapshot, at)),
            RoleCatalogFile.builtIn(),
            configuration(),
            at,
            false);
    try {
      Files.createDirectories(file.getParent());
      Files.createFile(file.resolveSibling("audit.html"));
      try (OutputStream out = Files.newOutputStream(file)) {
        new JsonRenderer()
            .render(Audit.of(inputs, Questions.of(rule -> true), "palaudit benchmark"), out);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static TenantSize size(int number) {
    if (number == 0) {
      return TenantSize.parse("115 subscriptions, 39,558 assignments");
    }
    return TenantSize.parse(
        number % 100 == 0
            ? "60 subscriptions, 4,000 assignments"
            : String.format(
                Locale.ROOT,
                "%d subscriptions, %d assignments",
                1 + number % 9,
                30 + 7 * (number % 23)));
  }

  private static SnapshotHeader header(Snapshot drawn, int number) {
    SnapshotHeader header = drawn.header();
    return new SnapshotHeader(
        header.format(),
        header.tenant(),
        String.format(Locale.ROOT, "Customer %04d", number),
        header.tool(),
        SnapshotHeader.SCAN,
        Optional.empty(),
        header.collectedFrom(),
        header.collectedTo(),
        header.completeness());
  }

  private static Stream<SnapshotRecord> records(Snapshot drawn, int number) {
    List<Cost> costs = new ArrayList<>();
    for (Subscription one : drawn.subscriptions()) {
      costs.add(
          new Cost(
              one.id(),
              YearMonth.of(2026, 10),
              new BigDecimal(100 + 37 * costs.size() + number),
              CURRENCIES.get(number % CURRENCIES.size())));
    }
    return Stream.concat(drawn.records(), costs.stream());
  }

  private static Configuration configuration() {
    return new Tenants()
        .credential(
            new Credential(
                "Infrastructure", LocalDate.parse("2027-03-01"), Optional.of(60), List.of()))
        .configuration();
  }

  /** Three of four guests of the partner have shown a link, some of them long ago. */
  private static List<DatedObservation> evidence(Snapshot snapshot, Instant at) {
    List<DatedObservation> seen = new ArrayList<>();
    int number = 0;
    for (Principal principal : snapshot.principals()) {
      if (principal instanceof User user
          && user.userType().filter("Guest"::equals).isPresent()
          && number++ % 4 != 0) {
        Instant collected = at.minus(Duration.ofDays(number * 13L % 150));
        seen.add(new DatedObservation(observed(snapshot, user, collected), collected, false));
      }
    }
    return seen;
  }

  private static LinkObservation observed(Snapshot snapshot, User user, Instant collected) {
    return new LinkObservation(
        new PrincipalId(snapshot.tenant(), user.id()),
        LinkAnswer.LINKED,
        Optional.of(Tenants.LOCATION),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(collected),
        false,
        "links.json",
        "0".repeat(64),
        Optional.empty(),
        LinkContext.of(LinkBasis.ATTESTED));
  }
}
