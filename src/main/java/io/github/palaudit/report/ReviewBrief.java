package io.github.palaudit.report;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.report.Section.Subject;
import io.github.palaudit.review.Colleague;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.CustomerReview.Audited;
import io.github.palaudit.review.CustomerReview.State;
import io.github.palaudit.review.Review;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The review of a quarter as a short report: what was looked at, what is due, who signs. */
public final class ReviewBrief {

  private static final int NAMED = 12;

  private ReviewBrief() {}

  /** The report. */
  public static Brief of(Review review) {
    List<Colleague> colleagues = review.colleagues();
    return new Brief(
        "review",
        "Review of " + review.quarter(),
        review.partner(),
        review.asOf(),
        review.tool(),
        lead(review, colleagues),
        cautions(review),
        figures(review, colleagues),
        sections(review, colleagues));
  }

  private static List<Section> sections(Review review, List<Colleague> colleagues) {
    List<Section> sections = new ArrayList<>();
    if (!review.documents().isEmpty()) {
      sections.add(OverAllSection.of(review.documents()));
    }
    sections.add(ReviewedCustomersSection.of(review));
    sections.add(DueEvidenceSection.of(review, colleagues));
    sections.add(SignOffSection.of(review));
    return sections;
  }

  private static String lead(Review review, List<Colleague> colleagues) {
    int all = review.customers().size();
    int whole = all - review.incomplete().size();
    return whole
        + " of "
        + counted(all, "customer")
        + " "
        + (whole == 1 ? "was" : "were")
        + " seen whole; "
        + (colleagues.isEmpty()
            ? "no colleague has to renew evidence by "
            : counted(colleagues.size(), "colleague")
                + (colleagues.size() == 1 ? " has" : " have")
                + " to renew evidence by ")
        + Dates.day(review.quarter().lastDay().atStartOfDay(ZoneOffset.UTC).toInstant())
        + ".";
  }

  private static List<String> cautions(Review review) {
    List<String> cautions = new ArrayList<>();
    named(review, State.NOT_SCANNED, "Not scanned").ifPresent(cautions::add);
    named(review, State.NOT_AUDITED, "Not audited").ifPresent(cautions::add);
    named(review, State.NOT_REVIEWED, "Not reviewed").ifPresent(cautions::add);
    named(review, State.INCOMPLETE, "Audited, and not all was seen").ifPresent(cautions::add);
    long instants =
        review.customers().stream()
            .flatMap(one -> one.audited().stream())
            .map(Audited::asOf)
            .distinct()
            .count();
    if (instants > 1) {
      cautions.add(
          "The audits are for "
              + instants
              + " different instants; run the review again with one --as-of to have one.");
    }
    Map<String, List<String>> notes = new LinkedHashMap<>();
    for (CustomerReview one : review.customers()) {
      one.notes()
          .forEach(note -> notes.computeIfAbsent(note, n -> new ArrayList<>()).add(one.name()));
    }
    notes.forEach((note, names) -> cautions.add(note + " (" + shortened(names) + ")"));
    if (review.documents().isEmpty()) {
      cautions.add(
          "No portfolio was made, as no customer has an audit here that can be read; one that lies"
              + " in the folder is of an earlier review.");
    }
    if (!review.others().isEmpty()) {
      cautions.add(
          "In the folder lie tenants that palaudit.yaml does not name, and this review and its portfolio leave out: "
              + shortened(review.others())
              + ".");
    }
    return cautions;
  }

  private static Optional<String> named(Review review, State state, String what) {
    List<String> names =
        review.customers().stream()
            .filter(one -> one.state() == state)
            .map(CustomerReview::name)
            .toList();
    return names.isEmpty() ? Optional.empty() : Optional.of(what + ": " + shortened(names) + ".");
  }

  private static String shortened(List<String> names) {
    String first = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() <= NAMED ? first : first + " and " + (names.size() - NAMED) + " more";
  }

  private static List<Brief.Figure> figures(Review review, List<Colleague> colleagues) {
    int all = review.customers().size();
    int missing = all - review.audited();
    int gaps = review.incomplete().size() - missing;
    long open = colleagues.stream().filter(Colleague::isOpenToday).count();
    String customers = Subject.CUSTOMERS.anchor();
    String due = Subject.DUE_EVIDENCE.anchor();
    return List.of(
        new Brief.Figure(
            missing == 0 ? Tone.ATTRIBUTED : Tone.ALARM,
            "customers audited",
            review.audited() + " of " + all,
            missing == 0 ? "" : missing + " without an audit",
            customers),
        new Brief.Figure(
            gaps == 0 ? Tone.ATTRIBUTED : Tone.UNKNOWN,
            "audits with gaps",
            String.valueOf(gaps),
            gaps == 0 ? "" : "not all was seen there",
            customers),
        new Brief.Figure(
            colleagues.isEmpty() ? Tone.ATTRIBUTED : Tone.NOTICE,
            "colleagues whose evidence is due",
            String.valueOf(colleagues.size()),
            colleagues.isEmpty()
                ? ""
                : open
                    + " not known today, "
                    + (colleagues.size() - open)
                    + " until the quarter ends",
            due));
  }

  /** What the customer's state asks for; empty where all is well. */
  public static String toDo(CustomerReview review) {
    return ReviewedCustomersSection.toDo(review);
  }

  private static String counted(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
