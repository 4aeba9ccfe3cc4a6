package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Evidence that says two things settles nothing. */
class AmbiguousEvidenceTest {

  private static final String WHO =
      "\"tenantId\":\"1b1121dd-6900-412a-af73-e8d44f81e1c1\","
          + "\"objectId\":\"aa67f786-0552-423e-8849-244ed12bf581\"";
  private static final String LINK = "\"partnerId\":\"4977985\",\"state\":\"Active\"";

  @TempDir private Path folder;

  private LinkFile read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("evidence.txt"), text);
    return LinkFiles.read(file, EvidenceDates.assumed(Instant.parse("2026-11-20T12:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"code\":\"NotFound\"}", "\"NotFound\"", "\"invalid_grant\""})
  void aLinkBesideAnErrorIsNeitherLinkedNorNotLinked(String error) throws IOException {
    LinkFile read = read("{" + WHO + "," + LINK + ",\"error\":" + error + "}");

    assertThat(read.observations())
        .singleElement()
        .satisfies(
            seen -> {
              assertThat(seen.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
              assertThat(seen.detail().orElse("")).startsWith("names a link and an error");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"answer\":\"not-linked\"",
        "\"answer\":\"not-linked\"," + LINK,
        "\"answer\":\"inconclusive\"," + LINK,
        "\"answer\":\"linked\",\"partnerId\":\"4977985\""
      })
  void aRowOfOursWithoutItsHeaderLineIsNotTakenForAnotherForm(String rest) throws IOException {
    LinkFile read = read("{" + WHO + "," + rest + "}");

    assertThat(read.observations()).isEmpty();
    assertThat(read.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused).hasMessageContaining("need its header line"));
  }

  @Test
  void noListKeptByHandMakesALinkOfARowThatSaysNotLinked() throws IOException {
    LinkFile read =
        read(
            "tenantId,objectId,answer,partnerId,collectedAt\n"
                + "1b1121dd-6900-412a-af73-e8d44f81e1c1,aa67f786-0552-423e-8849-244ed12bf581,"
                + "not-linked,4977985,2026-05-04\n"
                + "1b1121dd-6900-412a-af73-e8d44f81e1c1,aa67f786-0552-423e-8849-244ed12bf582,"
                + "linked,4977985,2026-05-04\n");

    assertThat(read.observations())
        .singleElement()
        .satisfies(seen -> assertThat(seen.answer()).isEqualTo(LinkAnswer.LINKED));
    assertThat(read.refused())
        .singleElement()
        .satisfies(refused -> assertThat(refused).hasMessageContaining("line 2, column 3"));
  }

  @Test
  void aLinkThatLeadsNowhereIsMissingEvidence() throws IOException {
    Path nowhere = folder.resolve("ada.csv");
    Files.createSymbolicLink(nowhere, folder.resolve("moved.csv"));

    assertThatThrownBy(
            () -> LinkFiles.ofFolders(List.of(folder), EvidenceDates.assumed(Instant.EPOCH)))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(nowhere.toString());
  }
}
