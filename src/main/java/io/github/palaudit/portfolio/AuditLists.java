package io.github.palaudit.portfolio;

import io.github.palaudit.portfolio.AuditTokens.Senseless;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lists of an audit that a portfolio takes from: findings, plan, gaps, renewals and more. */
final class AuditLists {

  private final AuditTokens tokens;
  private final List<Departure> departures = new ArrayList<>();
  private final List<NextStep> steps = new ArrayList<>();
  private final List<RenewalAhead> renewals = new ArrayList<>();
  private final List<EvidenceDue> due = new ArrayList<>();
  private final Map<String, NotSeen> notSeen = new LinkedHashMap<>();
  private boolean wanted = true;
  private boolean whole;
  private int grave;

  AuditLists(AuditTokens tokens) {
    this.tokens = tokens;
  }

  void read(String key) throws IOException {
    switch (key) {
      case "fragility" -> tokens.object(this::fragility);
      case "evidence" -> tokens.object(this::evidence);
      case "findings" -> tokens.array(this::finding);
      case "plan" -> tokens.object(this::plan);
      case "gaps" -> tokens.array(this::gap);
      case "renewals" -> tokens.array(this::renewal);
      default -> {}
    }
  }

  CustomerAudit audit(
      Point point, Optional<String> page, TenantId tenant, String customer, Spending money) {
    return new CustomerAudit(
        point,
        page,
        tenant,
        customer,
        money,
        grave,
        List.copyOf(notSeen.values()),
        wanted,
        departures,
        steps,
        renewals,
        due,
        whole);
  }

  private void fragility(String key) throws IOException {
    if (key.equals("byIdentity")) {
      tokens.array(() -> DeparturePart.read(tokens).ifPresent(departures::add));
    }
  }

  private void evidence(String key) throws IOException {
    if (key.equals("due")) {
      whole = true;
      tokens.array(this::due);
    }
  }

  private void due() throws IOException {
    String[] name = {""};
    Instant[] until = {Instant.MIN};
    int[] subscriptions = {0};
    tokens.object(
        key -> {
          switch (key) {
            case "displayName" -> name[0] = tokens.text();
            case "freshUntil" -> until[0] = tokens.instant();
            case "subscriptions" -> subscriptions[0] = tokens.count();
            default -> {}
          }
        });
    if (until[0].equals(Instant.MIN)) {
      throw new Senseless("evidence is due without a day");
    }
    due.add(new EvidenceDue(name[0], until[0], subscriptions[0]));
  }

  private void finding() throws IOException {
    String[] severity = {""};
    boolean[] waived = {false};
    tokens.object(
        key -> {
          if (key.equals("severity")) {
            severity[0] = tokens.text();
          } else if (key.equals("waiver")) {
            waived[0] = true;
          }
        });
    if (!waived[0] && (severity[0].equals("critical") || severity[0].equals("high"))) {
      grave++;
    }
  }

  private void plan(String key) throws IOException {
    if (key.equals("wanted")) {
      wanted = tokens.truth();
    } else if (key.equals("steps")) {
      tokens.array(() -> StepPart.read(tokens).ifPresent(steps::add));
    }
  }

  private void gap() throws IOException {
    String[] source = {""};
    String[] reason = {""};
    tokens.object(
        key -> {
          if (key.equals("source")) {
            source[0] = tokens.text();
          } else if (key.equals("reason")) {
            reason[0] = tokens.text();
          }
        });
    notSeen.merge(
        source[0],
        new NotSeen(source[0], 1, reason[0]),
        (held, one) -> new NotSeen(held.source(), held.places() + 1, held.reason()));
  }

  private void renewal() throws IOException {
    String[] credential = {""};
    LocalDate[] day = {LocalDate.MIN};
    RenewalAhead.Verdict[] verdict = {RenewalAhead.Verdict.UNKNOWN};
    tokens.object(
        key -> {
          switch (key) {
            case "credential" -> credential[0] = tokens.text();
            case "date" -> day[0] = tokens.day();
            case "verdict" -> verdict[0] = verdict(tokens.text());
            default -> {}
          }
        });
    if (day[0].equals(LocalDate.MIN)) {
      throw new Senseless("a renewal is without a day");
    }
    renewals.add(new RenewalAhead(day[0], credential[0], verdict[0]));
  }

  private static RenewalAhead.Verdict verdict(String word) {
    for (RenewalAhead.Verdict verdict : RenewalAhead.Verdict.values()) {
      if (verdict.word().equals(word)) {
        return verdict;
      }
    }
    throw new Senseless("a renewal's verdict is not known");
  }
}
