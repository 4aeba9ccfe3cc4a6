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

import io.github.palaudit.snapshot.UnreadableInput;
import java.math.BigDecimal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be counted twice, lost, or told of a month that nothing tells of. */
class UsageCountedOnceTest {

  private static final String PAL = "Partner admin link";
  private static final String DEAL = "Deal registration";
  private static final String ZERO = "00000000-0000-0000-0000-000000000000";

  @TempDir private Path folder;

  private Usage usage() {
    return new Usage(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-01-09", "2026-08-31T22:00:00Z", "2026-09-30"})
  void aDateThatIsNoFirstOfAMonthIsRefusedInTheIsoFormToo(String day) {
    assertThatThrownBy(() -> usage().with("a.csv", under(HEAD, row(SUB_1, day, PAL, "1"))).read())
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("column 3 (Month) holds \"" + day + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99", "31415927314159273141"})
  void anAmountBeyondAllRevenueIsRefusedAndNeverWrapped(String acr) {
    Usage usage = usage().with("a.csv", under(HEAD, row(SUB_1, "2026-09", PAL, acr)));

    assertThatThrownBy(usage::read)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("(ACR_USD) holds \"" + acr);
  }

  /** The one file has partner ids in a column of their own, the other has not. */
  @Test
  void aFileOfTheGlobalAccountsIdAloneIsAddedToNoneOfPartnerIds() {
    String alone = HEAD.replace(",PartnerID,", ",Unused,");
    String row = row(SUB_1, "2026-09", PAL, "100");

    for (String date : new String[] {"", "2026-11-21="}) {
      Usage both =
          usage().with(date + "a.csv", under(HEAD, row)).with(date + "b.csv", under(alone, row));

      assertThatThrownBy(both::read)
          .isInstanceOf(UnreadableInput.class)
          .hasMessageContaining("b.csv")
          .hasMessageContaining("may hold the same usage; export both with PartnerID");
    }
  }

  @Test
  void oneExportSavedInTwoFormsIsCountedOnce() {
    UsageReading reading =
        usage()
            .with("2026-11-21=a.csv", under(HEAD, row(SUB_1, "2026-09", PAL, "100.5")))
            .with("2026-11-21=b.csv", under(HEAD, row(SUB_1, "2026-09-01", PAL, "100.50")))
            .read();

    assertThat(sums(reading).values()).containsExactly(new BigDecimal("100.5"));
    assertThat(reading.notes()).anyMatch(note -> note.contains("the same rows of this tenant as"));
  }

  @Test
  void partsOfOneReportThatMeetAreAddedUpWithANote() {
    UsageReading reading =
        usage()
            .with("2026-11-21=a.csv", under(HEAD, row(SUB_1, "2026-09", PAL, "100")))
            .with("2026-11-21=b.csv", under(HEAD, row(SUB_1, "2026-09", PAL, "7")))
            .read();

    assertThat(sums(reading).values()).containsExactly(new BigDecimal("107"));
    assertThat(reading.notes()).anyMatch(note -> note.endsWith("parts of one report: 1"));
  }

  @Test
  void aSubscriptionOfTheTenantIsTakenWhateverTenantItsRowNames() {
    UsageReading reading =
        usage()
            .knows(SUB_1)
            .with(
                "a.csv",
                under(
                    HEAD,
                    row(SUB_1, "2026-09", NORTHWIND, "31415927", PAL, 0, "5"),
                    row(SUB_2, "2026-09", NORTHWIND, "31415927", PAL, 0, "9")))
            .read();

    assertThat(amounts(reading)).containsExactly("2026-09 0001 31415927 Partner admin link 5");
    assertThat(reading.counts().get(0).leftOut()).containsEntry("of other customers", 1L);
    assertThat(reading.notes()).anyMatch(note -> note.endsWith("taken by their ids: 1"));
  }

  @Test
  void aDealRegistrationSaysNothingOfTheUsageOfItsMonth() {
    UsageReading reading =
        usage()
            .with(
                "a.csv",
                under(HEAD, row(SUB_1, "2026-09", PAL, "1"), row(ZERO, "2027-03", DEAL, "9")))
            .read();

    assertThat(months(reading)).containsExactly("2026-09 read 2026-09-01 assumed");
    assertThat(amounts(reading)).hasSize(2);
  }

  @Test
  void aLaterReportOfDealsAloneReplacesDealsAndNoUsage() {
    UsageReading reading =
        usage()
            .with(
                "2026-10-05=a.csv",
                under(HEAD, row(SUB_1, "2026-09", PAL, "1"), row(ZERO, "2026-09", DEAL, "8")))
            .with("2026-11-21=b.csv", under(HEAD, row(ZERO, "2026-09", DEAL, "9")))
            .read();

    assertThat(amounts(reading))
        .containsExactly(
            "2026-09 0000 31415927 Deal registration 9",
            "2026-09 0001 31415927 Partner admin link 1");
    assertThat(months(reading)).containsExactly("2026-09 read 2026-10-05");
  }

  @Test
  void usageWithoutASubscriptionIsNoDealAndIsCountedAsLeftOut() {
    UsageReading reading =
        usage().with("a.csv", under(HEAD, row(ZERO, "2026-09", "CSP Tier 1", "5"))).read();

    assertThat(amounts(reading)).isEmpty();
    assertThat(reading.counts().get(0).leftOut())
        .containsEntry("without a subscription, and no deal registration", 1L);
  }

  @Test
  void aReportWasNotMadeBeforeItsMonths() {
    Usage mistyped =
        usage().with("2025-11-21=a.csv", under(HEAD, row(SUB_1, "2026-09", PAL, "100")));

    assertThatThrownBy(mistyped::read)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("holds usage of 2026-09, so that it was not made on 2025-11-21");
  }

  @Test
  void aFileWithoutAnyRowOfTheTenantIsSaidToBe() {
    String other = row(SUB_1, "2026-09", NORTHWIND, "31415927", PAL, 0, "1");
    String ours = row(SUB_1, "2026-09", CONTOSO.value(), "31415927", PAL, 0, "1");

    assertThat(usage().with("a.csv", under(HEAD, other)).read().notes())
        .anyMatch(note -> note.contains("holds no row of this tenant"));
    assertThat(usage().with("b.csv", under(HEAD, ours)).read().notes())
        .noneMatch(note -> note.contains("holds no row of this tenant"));
  }
}
