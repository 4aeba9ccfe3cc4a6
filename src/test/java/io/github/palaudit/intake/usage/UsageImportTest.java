package io.github.palaudit.intake.usage;

import static io.github.palaudit.intake.usage.Usage.CONTOSO;
import static io.github.palaudit.intake.usage.Usage.HEAD;
import static io.github.palaudit.intake.usage.Usage.NORTHWIND;
import static io.github.palaudit.intake.usage.Usage.SUB_1;
import static io.github.palaudit.intake.usage.Usage.SUB_2;
import static io.github.palaudit.intake.usage.Usage.amounts;
import static io.github.palaudit.intake.usage.Usage.months;
import static io.github.palaudit.intake.usage.Usage.row;
import static io.github.palaudit.intake.usage.Usage.sums;
import static io.github.palaudit.intake.usage.Usage.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.UnreadableInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageImportTest {

  private static final String PAL = "Partner admin link";

  @TempDir private Path folder;

  private Usage usage() {
    return new Usage(folder);
  }

  @Test
  void addsUpTheServicesOfASubscriptionAndCountsOtherCustomers() {
    UsageReading reading =
        usage()
            .with(
                "usage.csv",
                under(
                    HEAD,
                    row(SUB_1, "2026-09-01", PAL, "100.25"),
                    row(SUB_1, "2026-09-01", PAL, "0.5"),
                    row(SUB_2, "2026-09-01", "CSP Tier 1", "7"),
                    row(SUB_1, "2026-09-01", NORTHWIND, "31415927", PAL, 0, "5000")))
            .read();

    assertThat(amounts(reading))
        .containsExactly(
            "2026-09 0001 31415927 Partner admin link 100.75",
            "2026-09 0002 31415927 CSP Tier 1 7");
    assertThat(reading.records())
        .filteredOn(RecognisedUsage.class::isInstance)
        .extracting(one -> ((RecognisedUsage) one).role().orElse(""))
        .containsExactlyInAnyOrder("Contributor", "");
    assertThat(reading.counts().get(0).sentence())
        .endsWith(
            "usage.csv: 4 rows of Azure usage read, 3 used, 1 left out (of other customers: 1)");
  }

  @Test
  void duplicatesAreMarkedAtTheLevelOfTheGlobalAccount() {
    UsageReading reading =
        usage()
            .with(
                "usage.csv",
                under(
                    HEAD,
                    row(SUB_1, "2026-09-01", CONTOSO.value(), "31415927", PAL, 0, "100"),
                    row(SUB_1, "2026-09-01", CONTOSO.value(), "31415928", PAL, 1, "100")))
            .read();

    assertThat(sums(reading)).containsExactly(Map.entry(sept(), new BigDecimal("100")));
    assertThat(amounts(reading)).contains("2026-09 0001 31415928 Partner admin link 100 again");
  }

  private static YearMonth sept() {
    return YearMonth.of(2026, 9);
  }

  @Test
  void theFlagOfOnePartnerIdIsEnoughForOneAndNotForTwo() {
    String head = HEAD.replace("IsACRDuplicateAtPGALevel", "Other");
    String mine = row(SUB_1, "2026-09-01", PAL, "100");
    String second = row(SUB_1, "2026-09-01", CONTOSO.value(), "31415928", PAL, 0, "100");

    assertThat(sums(usage().with("one.csv", under(head, mine)).read()).values())
        .containsExactly(new BigDecimal("100"));
    assertThatThrownBy(() -> usage().with("two.csv", under(head, mine, second)).read())
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("export it with IsACRDuplicateAtPGALevel");
  }

  @Test
  void deliversWhatOnlyRepeatsWithANote() {
    UsageReading reading =
        usage()
            .with(
                "usage.csv",
                under(HEAD, row(SUB_1, "2026-09-01", CONTOSO.value(), "31415927", PAL, 1, "9")))
            .read();

    assertThat(sums(reading)).isEmpty();
    assertThat(reading.notes()).anyMatch(note -> note.contains("nothing in the files counts it"));
  }

  @Test
  void dealRegistrationsAreKeptApart() {
    String zero = "00000000-0000-0000-0000-000000000000";
    UsageReading reading =
        usage()
            .with("usage.csv", under(HEAD, row(zero, "2026-09-01", "Deal registration", "9000")))
            .read();

    assertThat((RecognisedUsage) reading.records().get(0)).matches(one -> !one.isUsage());
    assertThat(reading.notes())
        .anyMatch(note -> note.contains("kept apart and matched to none: 1"));
  }

  @Test
  void withoutTenantsOnlyKnownSubscriptionsAreTaken() {
    String head = HEAD.replace("CustomerTenantId", "Unused");
    UsageReading reading =
        usage()
            .knows(SUB_1)
            .with(
                "usage.csv",
                under(head, row(SUB_1, "2026-09", PAL, "1"), row(SUB_2, "2026-09", PAL, "2")))
            .read();

    assertThat(sums(reading).values()).containsExactly(BigDecimal.ONE);
    assertThat(reading.counts().get(0).leftOut())
        .containsEntry("of a customer by name alone, and of no subscription known here", 1L);
  }

  @Test
  void aMonthWithoutRowsOfTheTenantIsCoveredAllTheSame() {
    UsageReading reading =
        usage()
            .with(
                "2026-11-21=usage.csv",
                under(HEAD, row(SUB_1, "2026-09", NORTHWIND, "31415927", PAL, 0, "1")))
            .read();

    assertThat(months(reading)).containsExactly("2026-09 read 2026-11-21");
  }

  @Test
  void theLaterReportReplacesTheMonthsOfTheEarlier() {
    String[] earlier =
        under(HEAD, row(SUB_1, "2026-08", PAL, "80"), row(SUB_1, "2026-09", PAL, "90"));
    String[] later = under(HEAD, row(SUB_1, "2026-09", PAL, "95"));

    for (boolean turned : List.of(false, true)) {
      Usage usage = usage();
      if (turned) {
        usage.with("2026-11-21=b.csv", later).with("2026-10-05=a.csv", earlier);
      } else {
        usage.with("2026-10-05=a.csv", earlier).with("2026-11-21=b.csv", later);
      }
      UsageReading reading = usage.read();

      assertThat(sums(reading).values())
          .containsExactly(new BigDecimal("80"), new BigDecimal("95"));
      assertThat(months(reading))
          .containsExactly("2026-08 read 2026-10-05", "2026-09 read 2026-11-21");
      assertThat(reading.notes()).anyMatch(note -> note.endsWith("a later report: 2026-09"));
    }
  }

  @Test
  void aLaterReportThatLacksASubscriptionTakesItsRecognitionAway() {
    UsageReading reading =
        usage()
            .with("2026-10-05=a.csv", under(HEAD, row(SUB_1, "2026-09", PAL, "90")))
            .with("2026-11-21=b.csv", under(HEAD, row(SUB_2, "2026-09", PAL, "1")))
            .read();

    assertThat(amounts(reading)).containsExactly("2026-09 0002 31415927 Partner admin link 1");
  }

  @Test
  void twoReportsOfOneMonthAreRefusedWhereNobodySaysWhichIsLater() {
    String[] first = under(HEAD, row(SUB_1, "2026-09", PAL, "90"));
    String[] second = under(HEAD, row(SUB_2, "2026-09", PAL, "95"));

    assertThatThrownBy(() -> usage().with("a.csv", first).with("2026-11-21=b.csv", second).read())
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("holds 2026-09 as ")
        .hasMessageContaining("--insights DATE=FILE");
  }

  @Test
  void theSameFileTwiceIsReadOnce() {
    String[] lines = under(HEAD, row(SUB_1, "2026-09", PAL, "90"));
    UsageReading reading = usage().with("a.csv", lines).with("b.csv", lines).read();

    assertThat(sums(reading).values()).containsExactly(new BigDecimal("90"));
    assertThat(reading.notes()).anyMatch(note -> note.contains("read once"));
  }

  @Test
  void theOrderOfRowsAndASplitOverTwoFilesOfOneDateChangeNothing() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String acr = BigDecimal.valueOf(i * 37 % 101, 2).toPlainString();
      String type = i % 3 == 0 ? "CSP Tier 2" : PAL;
      rows.add(
          row(
              i % 2 == 0 ? SUB_1 : SUB_2,
              "2026-0" + (7 + i % 3),
              CONTOSO.value(),
              "31415927",
              type,
              i % 5 == 0 ? 1 : 0,
              acr));
    }
    String[] all = rows.toArray(String[]::new);
    List<String> expected = amounts(usage().with("2026-11-21=whole.csv", under(HEAD, all)).read());
    Random random = new Random(5);
    for (int round = 0; round < 8; round++) {
      Collections.shuffle(rows, random);
      int cut = 1 + random.nextInt(rows.size() - 1);
      UsageReading split =
          usage()
              .with("2026-11-21=a.csv", under(HEAD, rows.subList(0, cut).toArray(String[]::new)))
              .with(
                  "2026-11-21=b.csv",
                  under(HEAD, rows.subList(cut, rows.size()).toArray(String[]::new)))
              .read();

      assertThat(amounts(split)).isEqualTo(expected);
    }
  }
}
