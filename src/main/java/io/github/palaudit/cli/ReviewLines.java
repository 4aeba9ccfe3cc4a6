package io.github.palaudit.cli;

import io.github.palaudit.report.ReviewBrief;
import io.github.palaudit.review.CustomerReview;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What a review came to, a line a customer. */
final class ReviewLines {

  private ReviewLines() {}

  static void print(PrintWriter out, List<CustomerReview> reviews) {
    reviews.forEach(one -> out.println(Plain.line(one.name() + ": " + words(one))));
    long whole =
        reviews.stream().filter(one -> one.state() == CustomerReview.State.COMPLETE).count();
    out.println(
        whole
            + " of "
            + reviews.size()
            + (reviews.size() == 1 ? " customer" : " customers")
            + " seen whole.");
    out.flush();
  }

  private static String words(CustomerReview one) {
    String figures =
        one.audited()
            .map(
                audited ->
                    audited.confirmed()
                        + " of "
                        + audited.subscriptions()
                        + " subscriptions attributed, possible up to "
                        + audited.possible()
                        + "; "
                        + audited.findings()
                        + " findings; evidence to renew: "
                        + one.evidence().size()
                        + (audited.gaps() == 0 ? "" : "; gaps: " + audited.gaps()))
            .orElse("");
    String toDo = ReviewBrief.toDo(one);
    String notes = String.join(" ", one.notes());
    return List.of(figures, toDo, notes).stream()
        .filter(text -> !text.isEmpty())
        .map(text -> text.endsWith(".") ? text : text + ".")
        .collect(Collectors.joining(" "));
  }

  static void written(PrintWriter out, List<Path> files) {
    out.println(
        Plain.line(
            "Written: " + files.stream().map(Path::toString).collect(Collectors.joining(" "))));
    out.flush();
  }
}
