package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.ReadCount;
import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.table.Header;
import io.github.palaudit.intake.table.TableFile;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.intake.table.TableVisitor;
import io.github.palaudit.snapshot.Association;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one file: its heading, then row by row what is of the tenant. */
final class UsageFileReader implements TableVisitor {

  private final Path file;
  private final TenantId tenant;
  private final Set<ScopeId> known;
  private final UsageTally tally = new UsageTally();
  private final Decimals decimals = new Decimals();
  private final TreeSet<YearMonth> months = new TreeSet<>();
  private final TreeSet<YearMonth> covered = new TreeSet<>();
  private final TreeSet<PartnerId> partners = new TreeSet<>();
  private final Map<UsageReport.Key, BigDecimal> amounts = new HashMap<>();
  private final List<String> passedOver = new ArrayList<>();
  private final Set<ScopeId> elsewhere = new HashSet<>();
  private Optional<String> sheet = Optional.empty();
  private Optional<String> sheetRead = Optional.empty();
  private @Nullable UsageHeading heading;
  private @Nullable UnreadableInput noHeading;
  private long withoutSubscription;

  /**
   * A reader of one file.
   *
   * @param known the tenant's subscriptions, for a file that names no tenants (F-E7)
   */
  UsageFileReader(Path file, TenantId tenant, Set<ScopeId> known) {
    this.file = file;
    this.tenant = tenant;
    this.known = known;
  }

  /**
   * Reads it through.
   *
   * @throws UnreadableInput when it is no usage report, or a cell cannot be read with certainty
   */
  UsageReport read(Optional<LocalDate> reportedOn) {
    TableFile.read(file, this);
    decimals.finish();
    if (heading == null) {
      throw noHeading != null
          ? noHeading
          : new UnreadableInput(file.toString(), "holds no rows; download the report again");
    }
    if (months.isEmpty()) {
      throw new UnreadableInput(
          file.toString(),
          "holds a heading and no rows, which says nothing of any month; download it again");
    }
    reportedOn.filter(this::isTooEarly).ifPresent(this::refuse);
    return new UsageReport(
        file,
        reportedOn,
        months,
        covered,
        partners,
        !heading.has(UsageColumn.PARTNER),
        amounts,
        !heading.has(UsageColumn.DUPLICATE_AT_GLOBAL_ACCOUNT));
  }

  private boolean isTooEarly(LocalDate day) {
    return !covered.isEmpty() && day.isBefore(covered.last().atDay(1));
  }

  private void refuse(LocalDate day) {
    throw new UnreadableInput(
        file.toString(),
        "holds usage of "
            + covered.last()
            + ", so that it was not made on "
            + day
            + "; give the day on which it was made, with --insights DATE=FILE");
  }

  ReadCount count() {
    return tally.count(file);
  }

  @Override
  public void sheet(String name) {
    sheet = Optional.of(name);
  }

  @Override
  public void row(TableRow row) {
    if (heading != null && sheet.equals(sheetRead)) {
      usage(new UsageRow(row, heading), heading);
    }
  }

  @Override
  public void header(TableRow row) {
    UsageHeading found = UsageHeading.of(row);
    if (!found.missing().isEmpty()) {
      noHeading = noHeading == null ? found.incomplete(row) : noHeading;
      sheet.map(Printable::of).ifPresent(passedOver::add);
    } else if (heading != null) {
      throw row.unreadable(
          "is a second sheet of usage, which may repeat the first; keep one sheet in the workbook");
    } else {
      heading = found;
      sheetRead = sheet;
    }
  }

  private void usage(UsageRow row, UsageHeading under) {
    YearMonth month = row.month();
    PartnerId partner = row.partner();
    months.add(month);
    partners.add(partner);
    Optional<TenantId> owner = row.tenant();
    ScopeId subscription = row.subscription();
    boolean deal = Association.of(row.type()) == Association.DEAL_REGISTRATION;
    if (!deal) {
      covered.add(month);
    }
    if (owner.isPresent() && !owner.get().equals(tenant)) {
      if (!known.contains(subscription)) {
        tally.leaveOut("of other customers");
        return;
      }
      elsewhere.add(subscription);
    }
    if (!deal && subscription.equals(RecognisedUsage.NO_SUBSCRIPTION)) {
      tally.leaveOut("without a subscription, and no deal registration");
      return;
    }
    if (owner.isEmpty() && !known.contains(subscription)) {
      tally.leaveOut("of a customer by name alone, and of no subscription known here");
      return;
    }
    UsageReport.Key key =
        new UsageReport.Key(
            subscription, month, partner, row.type(), row.role(), row.duplicate(level(under)));
    amounts.merge(key, row.revenue(decimals), BigDecimal::add);
    if (subscription.equals(RecognisedUsage.NO_SUBSCRIPTION)) {
      withoutSubscription++;
    }
    tally.use();
  }

  /** Over all ids of the partner, where the report marks that; else within one id (F-E4). */
  private static UsageColumn level(UsageHeading heading) {
    return heading.has(UsageColumn.DUPLICATE_AT_GLOBAL_ACCOUNT)
        ? UsageColumn.DUPLICATE_AT_GLOBAL_ACCOUNT
        : UsageColumn.DUPLICATE_AT_PARTNER;
  }

  /** What the user should know of this file. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (!passedOver.isEmpty()) {
      notes.add(file + ": sheets without usage were not read: " + String.join(", ", passedOver));
    }
    if (withoutSubscription > 0) {
      notes.add(
          file
              + ": rows without a subscription (deal registrations), kept apart and matched to"
              + " none: "
              + withoutSubscription);
    }
    if (tally.isNothingUsed()) {
      notes.add(
          file
              + ": holds no row of this tenant; if it was exported for other customers alone, it"
              + " says nothing of this one: give the export of all customers");
    }
    if (!elsewhere.isEmpty()) {
      notes.add(
          file
              + ": subscriptions of this tenant that the report has under another customer's"
              + " tenant, taken by their ids: "
              + elsewhere.size());
    }
    if (heading != null && Header.key(heading.name(UsageColumn.REVENUE)).equals("totalacr")) {
      notes.add(file + ": its column TotalACR is taken for US dollars, as ACR_USD is");
    }
    return notes;
  }
}
