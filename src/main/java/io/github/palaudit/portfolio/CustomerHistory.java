package io.github.palaudit.portfolio;

import java.util.List;
import java.util.Optional;

/**
 * The audits of one customer.
 *
 * @param newest the one that speaks for the customer
 * @param points all of them, from the oldest to the newest; one for each instant
 * @param contradicted places of audits that tell something else of an instant than the one used
 */
public record CustomerHistory(CustomerAudit newest, List<Point> points, List<String> contradicted) {

  public CustomerHistory {
    points = List.copyOf(points);
    contradicted = List.copyOf(contradicted);
  }

  /** The audit before the newest. */
  public Optional<Point> before() {
    return points.size() < 2 ? Optional.empty() : Optional.of(points.get(points.size() - 2));
  }
}
