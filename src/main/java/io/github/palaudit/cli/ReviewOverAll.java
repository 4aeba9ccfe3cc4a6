package io.github.palaudit.cli;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.portfolio.Expected;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.render.excel.BriefExcel;
import io.github.palaudit.render.html.BriefHtml;
import io.github.palaudit.render.markdown.BriefMarkdown;
import io.github.palaudit.report.Brief;
import io.github.palaudit.report.ReviewBrief;
import io.github.palaudit.review.CustomerReview;
import io.github.palaudit.review.CustomerReview.State;
import io.github.palaudit.review.Quarter;
import io.github.palaudit.review.Review;
import io.github.palaudit.review.ReviewFile;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * Makes the files over all customers from what lies in the layout, and from nothing else: so it
 * does not matter which process put it there.
 */
final class ReviewOverAll {

  private static final List<BriefRenderer> FORMATS =
      List.of(new BriefHtml(), new BriefMarkdown(List.of("review.html", "review.xlsx")));

  /** What a customer's row leads to: the first that there is. */
  private static final List<String> REPORTS =
      List.of("audit.html", "audit.xlsx", "summary.md", Layout.AUDIT);

  private final Surroundings around;
  private final Layout layout;
  private final Configuration configuration;

  ReviewOverAll(Surroundings around, Layout layout, Configuration configuration) {
    this.around = around;
    this.layout = layout;
    this.configuration = configuration;
  }

  /** The latest day on which something of a customer was reviewed here. */
  Optional<LocalDate> latestDay(List<Customer> customers) {
    return customers.stream()
        .map(one -> layout.audits(one.tenant()))
        .filter(days -> !days.isEmpty())
        .map(NavigableSet::last)
        .max(LocalDate::compareTo);
  }

  /** The reviews of these customers on this day, by name. */
  List<CustomerReview> reviews(List<Customer> customers, LocalDate day, Quarter quarter) {
    return customers.stream().map(one -> review(one, day, quarter)).sorted(Review.ORDER).toList();
  }

  private CustomerReview review(Customer customer, LocalDate day, Quarter quarter) {
    Path file = layout.folder(customer.tenant(), day).resolve(ReviewFile.NAME);
    String tenant = customer.tenant().value();
    if (!Files.exists(file)) {
      return CustomerReview.none(
          Version.tool(),
          tenant,
          customer.name(),
          day,
          quarter,
          "nothing of it lies here: run the review, or the part of it that this customer is in");
    }
    try {
      CustomerReview read = CannotWrite.orRun(file, () -> ReviewFile.read(file));
      if (!read.quarter().equals(quarter.toString())) {
        return CustomerReview.none(
            Version.tool(),
            tenant,
            customer.name(),
            day,
            quarter,
            "its review is for " + read.quarter() + ": run it again for " + quarter);
      }
      return read;
    } catch (UnreadableInput broken) {
      return CustomerReview.failed(
          Version.tool(),
          tenant,
          customer.name(),
          day,
          quarter,
          State.NOT_AUDITED,
          String.valueOf(broken.getMessage()));
    }
  }

  /** Writes them; returns them, the first to open first. */
  List<Path> write(List<CustomerReview> customers, LocalDate day, Instant asOf, Quarter quarter) {
    CannotWrite.orRun(layout.root(), this::swept);
    List<String> documents = portfolio(customers, asOf);
    Path workbook = layout.root().resolve("review.xlsx");
    ReviewSheet sheet = new ReviewSheet(workbook);
    ReviewSheet.Earlier earlier = CannotWrite.orRun(workbook, sheet::earlier);
    tell(workbook, earlier);
    List<TenantId> known = configuration.customers().stream().map(Customer::tenant).toList();
    Review review =
        new Review(
            configuration.partner().name(),
            Version.tool(),
            day,
            asOf,
            quarter,
            customers,
            layout.tenants().stream()
                .filter(tenant -> !known.contains(tenant))
                .filter(tenant -> !configuration.partner().tenants().contains(tenant))
                .map(TenantId::value)
                .toList(),
            customers.stream()
                .map(one -> layout.lastBefore(new TenantId(one.tenantId()), day))
                .toList(),
            customers.stream()
                .map(one -> layout.first(new TenantId(one.tenantId()), day, REPORTS))
                .toList(),
            documents,
            earlier.signOff());
    Brief brief = ReviewBrief.of(review);
    List<Path> written = new ArrayList<>();
    FORMATS.forEach(format -> written.add(write(brief, format)));
    write(brief, new BriefExcel());
    CannotWrite.orRun(workbook, () -> remembered(sheet));
    written.add(1, workbook);
    documents.forEach(document -> written.add(layout.root().resolve(document)));
    return written;
  }

  /** The portfolio of these customers' audits, the page first; no file where there is none. */
  private List<String> portfolio(List<CustomerReview> customers, Instant asOf) {
    Path root = layout.root();
    List<Path> audited =
        customers.stream()
            .flatMap(one -> layout.audited(new TenantId(one.tenantId())).stream())
            .toList();
    PortfolioFiles.Written written =
        CannotWrite.orRun(
            root,
            () ->
                PortfolioFiles.write(
                    audited,
                    root,
                    Optional.of(asOf),
                    customers.stream().map(ReviewOverAll::expected).toList(),
                    new BriefOptions()));
    written
        .portfolio()
        .broken()
        .forEach(
            one ->
                around
                    .err()
                    .println(
                        Plain.line(
                            "palaudit: " + root.resolve(one.place()) + " " + one.problem())));
    return written.files().stream()
        .map(file -> String.valueOf(file.getFileName()))
        .sorted(
            Comparator.comparing((String name) -> !name.endsWith(".html"))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private Path swept() throws IOException {
    PrivateFiles.sweep(layout.root());
    return layout.root();
  }

  private static Expected expected(CustomerReview customer) {
    return new Expected(
        new TenantId(customer.tenantId()),
        customer.name(),
        Optional.of(Review.path(customer)).filter(path -> customer.state().isAudited()),
        customer.state().isAudited()
            ? "Its audit of this review is not among those that could be read; run the review"
                + " again."
            : ReviewBrief.toDo(customer));
  }

  private static ReviewSheet remembered(ReviewSheet sheet) throws IOException {
    sheet.written();
    return sheet;
  }

  private void tell(Path workbook, ReviewSheet.Earlier earlier) {
    earlier
        .trouble()
        .ifPresent(
            what ->
                around
                    .out()
                    .println(
                        Plain.line(
                            workbook
                                + " "
                                + what
                                + ", so its sign-off begins anew; look into the kept copy.")));
    earlier
        .kept()
        .ifPresent(
            copy ->
                around
                    .out()
                    .println(
                        Plain.line(
                            "The workbook was changed since it was written; as it was, it is kept as "
                                + copy)));
  }

  private Path write(Brief brief, BriefRenderer renderer) {
    Path file = layout.root().resolve(renderer.fileName(brief));
    return CannotWrite.orRun(
        file,
        () -> {
          PrivateFiles.replace(file, out -> renderer.render(brief, out));
          return file;
        });
  }
}
