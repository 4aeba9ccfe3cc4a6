package io.github.palaudit.intake.usage;

import static io.github.palaudit.intake.usage.Usage.HEAD;
import static io.github.palaudit.intake.usage.Usage.SUB_1;
import static io.github.palaudit.intake.usage.Usage.row;
import static io.github.palaudit.intake.usage.Usage.sums;
import static io.github.palaudit.intake.usage.Usage.under;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.UnreadableInput;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings, delimiters, headings, and cells that can or cannot be read with certainty. */
class UsageFormsTest {

  private static final String PAL = "Partner admin link";
  private static final String ONE = HEAD + "\n" + row(SUB_1, "2026-09-01", PAL, "12.5") + "\n";

  @TempDir private Path folder;

  private UsageReading read(byte[] bytes) {
    return new Usage(folder).with("usage.csv", bytes).read();
  }

  private UsageReading read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private void isTheOne(byte[] bytes) {
    assertThat(sums(read(bytes)))
        .containsExactly(Map.entry(YearMonth.of(2026, 9), new BigDecimal("12.5")));
  }

  private void isRefused(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContainingAll(words);
  }

  @Test
  void readsEveryUsualEncodingAndDelimiter() {
    String tabs = ONE.replace(',', '\t');
    isTheOne(ONE.getBytes(StandardCharsets.UTF_8));
    isTheOne(("\ufeff" + ONE).getBytes(StandardCharsets.UTF_8));
    isTheOne(("\ufeff" + tabs).getBytes(StandardCharsets.UTF_16LE));
    isTheOne(tabs.getBytes(StandardCharsets.UTF_16LE));
    isTheOne(("\ufeff" + tabs).getBytes(StandardCharsets.UTF_16BE));
    isTheOne(ONE.replace(',', ';').getBytes(StandardCharsets.UTF_8));
    isTheOne(("sep=;\r\n" + ONE.replace(',', ';')).getBytes(StandardCharsets.UTF_8));
    isTheOne(ONE.replace("Contoso", "Müller").getBytes(Charset.forName("windows-1252")));
    isTheOne(ONE.replace("Contoso", "\"Contoso, \"\"Ltd\"\"\"").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void readsTheHeadingsOfTheApiOfEarlierYears() {
    UsageReading reading =
        read(
            "PGAMpnId,SubscriptionId,Month,CustomerTenantId,MpnId,PartnerAttributionType,"
                + "IsACRDuplicateAtPGALevel,MonthlySubscriptionLevelACR,TotalACR\n"
                + "31415926,"
                + SUB_1
                + ",2021-09-01,"
                + Usage.CONTOSO
                + ",31415927,PAL,0,900,12.5\n");

    assertThat(sums(reading).values()).containsExactly(new BigDecimal("12.5"));
    assertThat(reading.notes()).anyMatch(note -> note.contains("TotalACR is taken for US dollars"));
  }

  @Test
  void namesTheColumnsThatAreMissingAndThoseFound() {
    isRefused(
        ONE.replace("ACR_USD", "Colour"),
        "usage.csv: line 1",
        "without ACR_USD",
        "executive report viewers",
        "its columns: PGAPartnerID, SubscriptionId, Month",
        "Colour");
    isRefused("{\"value\": []}", "no heading of Partner Center's Azure usage report");
    isRefused(ONE.replace("AdminType", "Month"), "line 1: column 10 is a second column \"Month\"");
    isRefused(HEAD + "\n", "holds a heading and no rows");
    isRefused("\n \n", "holds no rows");
    isRefused("", "is empty (0 bytes)");
  }

  @Test
  void lettersOfAnotherCodePageAreRefusedWhereTheyAreLookedAt() {
    Charset western = Charset.forName("windows-1252");
    String[] cells = ONE.lines().skip(1).findFirst().orElseThrow().split(",", -1);
    List<String> names = List.of(HEAD.split(",", -1));
    cells[names.indexOf("PartnerAttributionType")] = "PÄL";
    byte[] bytes = (HEAD + "\n" + String.join(",", cells) + "\n").getBytes(western);

    assertThatThrownBy(() -> read(bytes))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("(PartnerAttributionType) holds a byte that is no UTF-8 text");
    isRefused(ONE.replace("Contoso", "\0"), "holds a zero byte");
  }

  @Test
  void refusesRowsThatAreCutOrBroken() {
    isRefused(ONE.substring(0, ONE.length() - 8), "line 2: has 11 cells, the header has 12");
    isRefused(ONE.replace("Contoso", "\"Contoso"), "a quoted cell does not end");
    isRefused(ONE.replace("Contoso", "x".repeat(3_000_000)), "longer than 1,048,576 characters");
    isRefused(HEAD + "\n" + ",".repeat(5_000) + "\n", "more than 1000 columns");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1234.56|1234.56",
        "-0.10|-0.10",
        "1.5E-05|0.000015",
        "1,234.56|1234.56",
        "1.234,56|1234.56",
        "1,234,567|1234567",
        "1.234.567|1234567",
        "0,5|0.5",
        "1234,567|1234.567",
        "1.234|1.234"
      })
  void readsAmountsThatCanBeReadInOneWayOnly(String sent, BigDecimal amount) {
    assertThat(sums(read(HEAD + "\n" + row(SUB_1, "2026-09", PAL, "\"" + sent + "\""))).values())
        .singleElement()
        .matches(sum -> sum.compareTo(amount) == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1,234", "-12,345", "", "n/a", "$5", "1,23,456", "=1+1", "1e999999999"})
  void refusesAmountsThatAreNotCertain(String sent) {
    isRefused(
        HEAD + "\n" + row(SUB_1, "2026-09", PAL, "\"" + sent + "\""),
        "line 2: column 12 (ACR_USD)");
  }

  @Test
  void aPointBeforeThreeDigitsIsOpenWhereOtherCellsHaveADecimalComma() {
    isRefused(
        String.join(
            "\n",
            under(
                HEAD, row(SUB_1, "2026-09", PAL, "1.234"), row(SUB_1, "2026-09", PAL, "\"0,5\""))),
        "line 2: column 12 (ACR_USD) holds \"1.234\"",
        "a thousand or a fraction");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09, 2026-09",
    "2026-09-01, 2026-09",
    "2026-09-01T00:00:00Z, 2026-09",
    "202609, 2026-09",
    "9/1/2026, 2026-09",
    "9/1/2026 12:00:00 AM, 2026-09",
    "01.09.2026, 2026-09",
    "01/09/2026, 2026-09",
    "Sep-2026, 2026-09",
    "September 2026, 2026-09",
    "1/1/2026, 2026-01"
  })
  void readsMonthsInEveryWayThatIsCertain(String sent, YearMonth month) {
    assertThat(sums(read(HEAD + "\n" + row(SUB_1, sent, PAL, "1"))).keySet())
        .containsExactly(month);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"9/8/2026", "13/8/2026", "", "2026-13", "2026-09-31", "Setembro 2026", "46266"})
  void refusesMonthsThatAreNot(String sent) {
    isRefused(HEAD + "\n" + row(SUB_1, sent, PAL, "1"), "line 2: column 3 (Month)");
  }

  @Test
  void readsIdsThatASpreadsheetKeptAsText() {
    isTheOne(ONE.replace("31415927", "'31415927").getBytes(StandardCharsets.UTF_8));
    isTheOne(ONE.replace("31415927", "\"=\"\"31415927\"\"\"").getBytes(StandardCharsets.UTF_8));
    isTheOne(ONE.replace(SUB_1, "{" + SUB_1 + "}").getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void refusesIdsThatASpreadsheetSpoiled() {
    isRefused(ONE.replace("31415927", "3.1E+07"), "line 2: column 6 (PartnerID) holds \"3.1E+07\"");
    isRefused(ONE.replace(SUB_1, "Total"), "line 2: column 2 (SubscriptionId) holds \"Total\"");
    isRefused(ONE.replace(",0,0,", ",2,0,"), "column 8 (IsACRDuplicateAtPGALevel) holds \"2\"");
  }

  @Test
  void hostileTextOfAFileDoesNotReachTheTerminal() {
    assertThatThrownBy(() -> read(ONE.replace(SUB_1, "\u001b[31mred")))
        .isInstanceOf(UnreadableInput.class)
        .message()
        .doesNotContain("\u001b");
  }
}
