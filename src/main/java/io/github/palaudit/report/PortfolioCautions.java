package io.github.palaudit.report;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.portfolio.Absent;
import io.github.palaudit.portfolio.CustomerAudit;
import io.github.palaudit.portfolio.CustomerHistory;
import io.github.palaudit.portfolio.Portfolio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What has to be known before a portfolio's figures are believed. */
final class PortfolioCautions {

  /** Audits of one round may be so far apart. */
  private static final Duration ONE_ROUND = Duration.ofDays(31);

  private PortfolioCautions() {}

  static List<String> of(Portfolio portfolio) {
    List<String> cautions = new ArrayList<>();
    absent(portfolio, cautions);
    broken(portfolio, cautions);
    incomplete(portfolio, cautions);
    days(portfolio, cautions);
    settings(portfolio, cautions);
    contradicted(portfolio, cautions);
    money(portfolio, cautions);
    older(portfolio, cautions);
    if (portfolio.later() > 0) {
      cautions.add(
          Sentences.count(portfolio.later(), "audit")
              + (portfolio.later() == 1 ? " is" : " are")
              + " later than "
              + Dates.minute(portfolio.asOf())
              + " and left out.");
    }
    return cautions;
  }

  private static void absent(Portfolio portfolio, List<String> cautions) {
    List<String> without = new ArrayList<>();
    List<String> earlier = new ArrayList<>();
    for (Absent one : portfolio.absent()) {
      one.standsWith()
          .ifPresentOrElse(
              asOf -> earlier.add(one.name() + " (" + Dates.day(asOf) + ")"),
              () -> without.add(one.name()));
    }
    if (!without.isEmpty()) {
      cautions.add("Without any audit, and in none of the figures: " + Few.of(without) + ".");
    }
    if (!earlier.isEmpty()) {
      cautions.add(
          "Not audited in this review, so the figures hold an earlier audit: "
              + Few.of(earlier)
              + ".");
    }
  }

  private static void broken(Portfolio portfolio, List<String> cautions) {
    int left = portfolio.broken().size();
    if (left > 0) {
      cautions.add(
          Sentences.count(left, "file")
              + " could not be taken in: a customer may be missing, or stand with an older audit."
              + " See Files that were left out.");
    }
  }

  private static void incomplete(Portfolio portfolio, List<String> cautions) {
    if (portfolio.incomplete() > 0) {
      cautions.add(
          "The audits of "
              + portfolio.incomplete()
              + " of "
              + Sentences.count(portfolio.customers().size(), "customer")
              + " are incomplete: their numbers are ranges, and what was not seen may be attributed"
              + " or not.");
    }
  }

  private static void days(Portfolio portfolio, List<String> cautions) {
    portfolio.newest().stream()
        .min(Comparator.comparing(CustomerAudit::asOf))
        .filter(one -> one.asOf().isBefore(portfolio.asOf().minus(ONE_ROUND)))
        .ifPresent(
            oldest -> {
              long old =
                  portfolio.newest().stream()
                      .filter(one -> one.asOf().isBefore(portfolio.asOf().minus(ONE_ROUND)))
                      .count();
              cautions.add(
                  "The audits are of very different days: "
                      + old
                      + (old == 1 ? " is" : " are")
                      + " more than "
                      + ONE_ROUND.toDays()
                      + " days older than this portfolio, the oldest of "
                      + Dates.day(oldest.asOf())
                      + " ("
                      + oldest.customer()
                      + ").");
            });
  }

  /** How open questions were decided, and which accounts are ours: not what was read or assumed. */
  private static void settings(Portfolio portfolio, List<String> cautions) {
    NavigableSet<String> names = new TreeSet<>();
    List<CustomerAudit> newest = portfolio.newest();
    if (newest.isEmpty()) {
      return;
    }
    Map<String, String> first = newest.get(0).point().premises();
    for (CustomerAudit one : newest) {
      if (!one.point().premises().equals(first)) {
        names.addAll(newest.get(0).point().differing(one.point()));
      }
    }
    names.removeIf(name -> name.contains(" "));
    if (!names.isEmpty()) {
      cautions.add(
          "The customers were not all audited with the same settings ("
              + Few.of(names)
              + "): their numbers do not all mean the same.");
    }
  }

  private static void contradicted(Portfolio portfolio, List<String> cautions) {
    for (CustomerHistory one : portfolio.customers()) {
      if (!one.contradicted().isEmpty()) {
        cautions.add(
            one.newest().customer()
                + " has audits of one instant that do not tell the same; passed over: "
                + Few.of(one.contradicted())
                + ".");
      }
    }
  }

  private static void money(Portfolio portfolio, List<String> cautions) {
    NavigableSet<String> months = new TreeSet<>();
    int unknown = 0;
    for (CustomerAudit one : portfolio.newest()) {
      if (one.money().currencies().isEmpty()) {
        unknown += one.subscriptions().total() > 0 ? 1 : 0;
      } else {
        months.add(one.money().month());
        unknown += one.money().withoutCost() > 0 ? 1 : 0;
      }
    }
    if (months.size() > 1) {
      cautions.add(
          "The costs are of different months, from "
              + months.first()
              + " to "
              + months.last()
              + ".");
    }
    if (!months.isEmpty() && unknown > 0) {
      cautions.add(
          "The cost of "
              + Sentences.count(unknown, "customer")
              + " is not known, or not wholly: sums of money leave it out.");
    }
  }

  private static void older(Portfolio portfolio, List<String> cautions) {
    long older = portfolio.newest().stream().filter(one -> !one.whole()).count();
    if (older > 0) {
      cautions.add(
          Sentences.count(older, "audit")
              + " of an older palaudit "
              + (older == 1 ? "does" : "do")
              + " not tell by when evidence is due, nor which logins are one human at two"
              + " customers: make "
              + (older == 1 ? "it" : "them")
              + " again with palaudit report.");
    }
  }
}
