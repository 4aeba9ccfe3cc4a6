package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of links that people keep by hand, with what spreadsheets make of ids and dates. */
class HandKeptListTest {

  private static final String TENANT = "1b1121dd-6900-412a-af73-e8d44f81e1c1";
  private static final String OBJECT = "aa67f786-0552-423e-8849-244ed12bf581";
  private static final Instant AS_OF = Instant.parse("2026-11-20T12:00:00Z");
  private static final String HEADER = "tenantId,objectId,partnerId,checkedOn,checkedBy\n";
  private static final String ANNA = TENANT + "," + OBJECT + ",";

  // By sha256sum, of the file in eachObservationBearsItsFileAndItsFingerprint.
  private static final String SHA256 =
      "61d9e65511bb52292e4053a34a67ea4213ecd5fa80d4e907f6f45c358db53266";

  @TempDir private Path folder;

  private LinkFile read(String text) throws IOException {
    Path file = folder.resolve("evidence.txt");
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    return LinkFiles.read(file, EvidenceDates.assumed(AS_OF));
  }

  private LinkObservation one(String text) throws IOException {
    LinkFile read = read(text);
    assertThat(read.refused()).isEmpty();
    assertThat(read.observations()).hasSize(1);
    return read.observations().get(0);
  }

  private String refusal(String text) throws IOException {
    LinkFile read = read(text);
    assertThat(read.observations()).isEmpty();
    assertThat(read.refused()).hasSize(1);
    return read.refused().get(0).getMessage();
  }

  @Test
  void aListKeptByHandIsStated() throws IOException {
    LinkFile read =
        read(
            HEADER
                + ANNA
                + "'31415927,2026-05-04,Ada\n"
                + ANNA
                + "None,2026-05-04T10:00:00+02:00,Ada\n"
                + ANNA
                + "unknown,4.5.2026 10:30,Ada\n"
                + ANNA
                + "31415927,,\n");
    List<LinkObservation> seen = read.whole();
    assertThat(seen)
        .extracting(LinkObservation::answer)
        .containsExactly(
            LinkAnswer.LINKED, LinkAnswer.NOT_LINKED, LinkAnswer.INCONCLUSIVE, LinkAnswer.LINKED);
    assertThat(seen).allMatch(one -> one.context().basis() == LinkBasis.STATED);
    assertThat(seen)
        .extracting(one -> one.collectedAt().orElseThrow().toString())
        .containsExactly(
            "2026-05-04T00:00:00Z",
            "2026-05-04T08:00:00Z",
            "2026-05-04T00:00:00Z",
            "2026-11-20T12:00:00Z");
    assertThat(seen)
        .extracting(LinkObservation::collectedAtAssumed)
        .containsExactly(false, false, false, true);
    assertThat(seen.get(0).context().collectedBy()).contains("Ada");
  }

  @ParameterizedTest
  @CsvSource({
    "'3.1E+07,2026-05-04,', 'line 2, column 3 (partnerId): \"3.1E+07\" is not a partner id'",
    "'31415927.0,2026-05-04,', 'line 2, column 3 (partnerId): \"31415927.0\" is not a partner id'",
    "'31 415 927,2026-05-04,', 'line 2, column 3 (partnerId): \"31 415 927\" is not a partner id'",
    "',2026-05-04,', 'line 2, column 3 (partnerId): is empty, which is no answer'",
    "'31415927,4/5/2026,', 'line 2, column 4 (checkedOn): \"checkedOn\" is \"4/5/2026\", of which'",
    "'31415927,31/31/2026,', 'line 2, column 4 (checkedOn): '",
    "'31415927,46146,', 'line 2, column 4 (checkedOn): \"checkedOn\" is \"46146\", Excel'",
    "'31415927,4/5/26,', 'line 2, column 4 (checkedOn): \"checkedOn\" is \"4/5/26\", a date'",
    "'31415927,2569-05-04,', 'line 2, column 4 (checkedOn): '",
    "'31415927,2026-02-30,', 'line 2, column 4 (checkedOn): '",
    "'31415927', 'line 2: has 3 cells, the header has 5'"
  })
  void whatIsNotCertainIsRefusedWithLineAndColumn(String row, String problem) throws IOException {
    assertThat(refusal(HEADER + ANNA + row + "\n"))
        .startsWith(folder.resolve("evidence.txt") + ": " + problem);
  }

  @Test
  void aColumnThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> read("objectId,partnerId,Partner Id\n" + OBJECT + ",1,2\n"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(
            "line 1: the column \"Partner Id\" stands twice in the header; leave one out");
  }

  @ParameterizedTest
  @CsvSource({
    "4/5/2026, 25/5/2026, 2026-05-04T00:00:00Z",
    "4/5/2026, 5/25/2026, 2026-04-05T00:00:00Z",
    "5-5-2026, 2026-05-04, 2026-05-05T00:00:00Z",
    "2026/5/4, 5/25/2026, 2026-05-04T00:00:00Z",
    "4-May-2026, 5/25/2026, 2026-05-04T00:00:00Z",
    "2026-05-04 10:00:00Z, 2026-05-04, 2026-05-04T10:00:00Z",
    "2026-05-04T10:00:00, 2026-05-04, 2026-05-04T00:00:00Z"
  })
  void theWholeColumnSettlesWhatTheDayIs(String date, String other, String instant)
      throws IOException {
    assertThat(read(HEADER + ANNA + "1," + date + ",\n" + ANNA + "1," + other + ",\n").whole())
        .first()
        .satisfies(seen -> assertThat(seen.collectedAt()).contains(Instant.parse(instant)));
  }

  @Test
  void aColumnThatContradictsItselfSettlesNothing() throws IOException {
    LinkFile read =
        read(HEADER + ANNA + "1,25/5/2026,\n" + ANNA + "1,5/25/2026,\n" + ANNA + "1,2026-05-04,\n");

    assertThat(read.read()).isEqualTo(3);
    assertThat(read.observations()).hasSize(1);
    assertThat(read.refused())
        .extracting(UnreadableInput::getMessage)
        .allMatch(problem -> problem.contains("of which nobody can say"));
  }

  @Test
  void eachObservationBearsItsFileAndItsFingerprint() throws IOException {
    LinkObservation seen = one(HEADER + ANNA + "31415927,2026-05-04,Ada\n");
    assertThat(seen.source()).isEqualTo("evidence.txt");
    assertThat(seen.sha256()).isEqualTo(SHA256);
  }
}
