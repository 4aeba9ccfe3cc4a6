package io.github.palaudit.report;

import io.github.palaudit.portfolio.Counts;
import io.github.palaudit.portfolio.CustomerStep;
import io.github.palaudit.portfolio.Portfolio;
import java.util.ArrayList;
import java.util.List;

/** The one page and workbook over all customers. */
public final class PortfolioBrief {

  private PortfolioBrief() {}

  /**
   * What the reader sees of a portfolio.
   *
   * @param tool name and version of what writes it
   */
  public static Brief of(Portfolio portfolio, String tool) {
    List<Section> sections = new ArrayList<>();
    sections.add(CustomersSection.of(portfolio));
    sections.add(NextStepsSection.of(portfolio));
    sections.add(ReverifySection.of(portfolio));
    sections.add(RenewalDaysSection.of(portfolio));
    sections.add(FragileSection.of(portfolio));
    sections.add(PeopleSection.of(portfolio));
    sections.add(CustomerTrendSection.of(portfolio));
    sections.add(CustomerGapsSection.of(portfolio));
    if (!portfolio.absent().isEmpty()) {
      sections.add(AbsentSection.of(portfolio));
    }
    if (!portfolio.broken().isEmpty()) {
      sections.add(LeftOutSection.of(portfolio));
    }
    return new Brief(
        "portfolio",
        "Portfolio",
        Sentences.count(portfolio.customers().size(), "customer"),
        portfolio.asOf(),
        tool,
        lead(portfolio),
        PortfolioCautions.of(portfolio),
        PortfolioFigures.of(portfolio),
        sections);
  }

  private static String lead(Portfolio portfolio) {
    Counts counts = portfolio.subscriptions();
    String answer =
        counts.total() == 0
            ? "No subscription of "
                + Sentences.count(portfolio.customers().size(), "customer")
                + " counts."
            : PortfolioFigures.range(counts)
                + " of "
                + Sentences.count(counts.total(), "subscription")
                + " of "
                + Sentences.count(portfolio.customers().size(), "customer")
                + " are attributed.";
    return answer
        + portfolio.steps().stream()
            .findFirst()
            .map(step -> " " + first(step))
            .orElse(" No plan holds a step that would gain a subscription.");
  }

  private static String first(CustomerStep step) {
    return "The most valuable step: "
        + step.step().what()
        + " at "
        + step.customer().customer()
        + " ("
        + (step.step().certain() ? "gains " : "may gain ")
        + Sentences.count(step.step().subscriptions(), "subscription")
        + ").";
  }
}
