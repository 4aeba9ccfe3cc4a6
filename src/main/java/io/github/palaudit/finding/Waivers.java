package io.github.palaudit.finding;

import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What waivers make of findings.
 *
 * @param open the findings that nobody answers for, in the order given; those whose waiver expired
 *     are among them
 * @param waived the findings that somebody answers for today
 * @param expired the open findings that somebody answered for until some day before
 * @param unused the waivers that name none of the findings
 */
public record Waivers(
    List<Finding> open, List<Waived> waived, List<Waived> expired, List<Waiver> unused) {

  public Waivers {
    open = List.copyOf(open);
    waived = List.copyOf(waived);
    expired = List.copyOf(expired);
    unused = List.copyOf(unused);
  }

  /** A finding with the waiver that names it. */
  public record Waived(Finding finding, Waiver waiver) {}

  /** Applies these waivers at this instant, whose day in UTC counts. */
  public static Waivers of(List<Finding> findings, List<Waiver> waivers, Instant asOf) {
    LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
    List<Finding> open = new ArrayList<>();
    List<Waived> waived = new ArrayList<>();
    List<Waived> expired = new ArrayList<>();
    List<Waiver> unused = new ArrayList<>(waivers);
    for (Finding finding : findings) {
      Optional<Waiver> named =
          waivers.stream().filter(one -> one.names(finding.rule(), finding.id())).findFirst();
      named.ifPresent(unused::remove);
      boolean holds = named.filter(one -> !today.isAfter(one.expires())).isPresent();
      if (!holds) {
        open.add(finding);
      }
      named.ifPresent(one -> (holds ? waived : expired).add(new Waived(finding, one)));
    }
    return new Waivers(open, waived, expired, unused);
  }

  /** The waiver that holds for this finding. */
  public Optional<Waiver> holding(Finding finding) {
    return waiver(waived, finding);
  }

  /** The waiver that held for this finding until a day before. */
  public Optional<Waiver> expired(Finding finding) {
    return waiver(expired, finding);
  }

  /** What there is to say of this finding's waiver; empty where it has none. */
  public Optional<String> sentence(Finding finding) {
    return holding(finding)
        .map(
            waiver ->
                "waived by "
                    + waiver.owner()
                    + " until "
                    + day(waiver.expires())
                    + ": "
                    + waiver.reason())
        .or(
            () ->
                expired(finding)
                    .map(
                        waiver ->
                            "waiver of "
                                + waiver.owner()
                                + " expired on "
                                + day(waiver.expires())));
  }

  private static String day(LocalDate day) {
    return Dates.day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static Optional<Waiver> waiver(List<Waived> among, Finding finding) {
    return among.stream()
        .filter(one -> one.finding().id().equals(finding.id()))
        .map(Waived::waiver)
        .findFirst();
  }
}
