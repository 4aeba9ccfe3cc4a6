package io.github.palaudit.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The review of all customers.
 *
 * @param partner whose review it is
 * @param day the day of the folders
 * @param asOf the instant that it is for
 * @param customers by name
 * @param others ids of tenants that lie in the folder and are no customers of the configuration
 * @param previous of each customer, the day of its last audit before this one; in their order
 * @param reports of each customer, the name of its report of this day; in their order
 * @param documents files over all customers that lie beside it, in the order to name them
 */
public record Review(
    String partner,
    String tool,
    LocalDate day,
    Instant asOf,
    Quarter quarter,
    List<CustomerReview> customers,
    List<String> others,
    List<Optional<LocalDate>> previous,
    List<Optional<String>> reports,
    List<String> documents,
    SignOff signOff) {

  public Review {
    customers = List.copyOf(customers);
    others = List.copyOf(others);
    previous = List.copyOf(previous);
    reports = List.copyOf(reports);
    documents = List.copyOf(documents);
  }

  /** By name, then tenant. */
  public static final Comparator<CustomerReview> ORDER =
      Comparator.comparing(CustomerReview::name).thenComparing(CustomerReview::tenantId);

  /** How many have an audit. */
  public int audited() {
    return (int) customers.stream().filter(one -> one.state().isAudited()).count();
  }

  /** Those that are not looked at wholly. */
  public List<CustomerReview> incomplete() {
    return customers.stream().filter(one -> one.state() != CustomerReview.State.COMPLETE).toList();
  }

  /** Whose evidence has to be renewed, each human once. */
  public List<Colleague> colleagues() {
    List<Colleague.Due> all = new ArrayList<>();
    for (CustomerReview customer : customers) {
      for (DueEvidence one : customer.evidence()) {
        all.add(
            new Colleague.Due(
                customer.name(), one, one.page().map(page -> path(customer) + "/" + page)));
      }
    }
    return Colleague.of(all);
  }

  /** Where the files of this customer lie, relative to the root. */
  public static String path(CustomerReview customer) {
    return "tenant=" + customer.tenantId() + "/date=" + customer.date();
  }
}
