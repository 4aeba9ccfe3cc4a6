package io.github.palaudit.intake.usage;

import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UsageMonth;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Usage reports, made up row by row, and the import of them. */
final class Usage {

  static final TenantId CONTOSO = new TenantId("c0c0c0c0-0000-4000-8000-000000000001");
  static final String NORTHWIND = "a0a0a0a0-0000-4000-8000-000000000002";
  static final String SUB_1 = "5b5b5b5b-0000-4000-8000-000000000001";
  static final String SUB_2 = "5b5b5b5b-0000-4000-8000-000000000002";
  static final String HEAD =
      "PGAPartnerID,SubscriptionId,Month,CustomerName,CustomerTenantId,PartnerID,"
          + "PartnerAttributionType,IsACRDuplicateAtPGALevel,IsACRDuplicateAtMPNLevel,AdminType,"
          + "MonthlySubscriptionLevelACR,ACR_USD";

  private final Path folder;
  private final List<UsageFile> files = new ArrayList<>();
  private final Set<ScopeId> known = new TreeSet<>();

  Usage(Path folder) {
    this.folder = folder;
  }

  /** A row of Contoso's, of the partner id 31415927, that repeats none. */
  static String row(String subscription, String month, String type, String acr) {
    return row(subscription, month, CONTOSO.value(), "31415927", type, 0, acr);
  }

  static String row(
      String subscription,
      String month,
      String tenant,
      String partner,
      String type,
      int duplicate,
      String acr) {
    String role = type.equals("Partner admin link") ? "Contributor" : "";
    return String.join(
        ",",
        "31415926",
        subscription,
        month,
        "Contoso",
        tenant,
        partner,
        type,
        String.valueOf(duplicate),
        "0",
        role,
        "99999",
        acr);
  }

  Usage with(String given, String... lines) {
    int equals = given.indexOf('=');
    String name = given.substring(equals + 1);
    write(name, (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8));
    files.add(UsageFile.of(given.substring(0, equals + 1) + folder.resolve(name)));
    return this;
  }

  Usage with(String name, byte[] bytes) {
    files.add(UsageFile.of(write(name, bytes).toString()));
    return this;
  }

  Usage knows(String subscription) {
    known.add(ScopeId.subscription(subscription));
    return this;
  }

  private Path write(String name, byte[] bytes) {
    try {
      return Files.write(folder.resolve(name), bytes);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  UsageReading read() {
    return UsageImport.read(files, CONTOSO, known);
  }

  /** What was recognised, as {@code 2026-09 ...0001 Partner admin link 1.50}, sorted. */
  static List<String> amounts(UsageReading reading) {
    return reading.records().stream()
        .filter(RecognisedUsage.class::isInstance)
        .map(RecognisedUsage.class::cast)
        .map(
            one ->
                String.join(
                    " ",
                    one.month().toString(),
                    one.subscription().name().substring(32),
                    one.partner().value(),
                    one.attributionType(),
                    one.acr().toPlainString() + (one.duplicate() ? " again" : "")))
        .sorted()
        .toList();
  }

  /** The ACR of rows that repeat none, by month. */
  static NavigableMap<YearMonth, BigDecimal> sums(UsageReading reading) {
    NavigableMap<YearMonth, BigDecimal> sums = new TreeMap<>();
    reading.records().stream()
        .filter(RecognisedUsage.class::isInstance)
        .map(RecognisedUsage.class::cast)
        .filter(one -> !one.duplicate())
        .forEach(one -> sums.merge(one.month(), one.acr(), BigDecimal::add));
    return sums;
  }

  /** The months covered, as {@code 2026-09 read 2026-11-01 assumed}. */
  static List<String> months(UsageReading reading) {
    return reading.records().stream()
        .filter(UsageMonth.class::isInstance)
        .map(UsageMonth.class::cast)
        .map(one -> one.month() + " read " + one.readOn() + (one.assumed() ? " assumed" : ""))
        .sorted()
        .toList();
  }

  static String[] under(String head, String... rows) {
    List<String> lines = new ArrayList<>(List.of(head));
    lines.addAll(Arrays.asList(rows));
    return lines.toArray(String[]::new);
  }
}
