package io.github.palaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** palaudit's own evidence file. */
class EvidenceFileTest {

  private static final String HEADER = "{\"format\":\"palaudit-evidence/1\"}\n";
  private static final String TENANT = "33333333-aaaa-4000-8000-000000000001";
  private static final String OBJECT = "22222222-aaaa-4000-8000-000000000001";
  private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");
  // By sha256sum, of the file in the_fingerprint_is_that_of_the_bytes.
  private static final String SHA256 =
      "cd32ae4773a66bb0b517d63f67b95e52bc92a1d4410df3f32e67e30cb4ebc8c6";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("links.jsonl"), text);
  }

  private static LinkObservation linked(String source, String sha256) {
    return new LinkObservation(
        PrincipalId.of(TENANT, OBJECT),
        LinkAnswer.LINKED,
        Optional.of(new PartnerId("1000002")),
        Optional.of("Fabrikam \"Inc\""),
        Optional.of("3"),
        Optional.of(Instant.parse("2018-01-01T00:00:00.1234567Z")),
        Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
        Optional.of(MAY),
        false,
        source,
        sha256,
        Optional.empty(),
        new LinkContext(
            LinkBasis.READ_LIVE,
            Optional.of("palaudit 1.0.0"),
            Optional.of("r-1"),
            Optional.of("Contoso"),
            Optional.of("User"),
            Optional.of("anna@contoso.com"),
            Optional.of("Active")));
  }

  @Test
  void a_row_is_an_observation_of_its_file() throws IOException {
    Path file =
        file(
            """
            { "format": "palaudit-evidence/1", "tool": "by hand" }
            {"tenantId":"%s","objectId":"%s","answer":"linked","partnerId":1000002,\
            "partnerName":"Fabrikam \\"Inc\\"","state":"Active","version":3,\
            "createdTime":"2018-01-01T00:00:00.1234567Z","updatedTime":"2026-01-01T02:00:00+02:00",\
            "collectedAt":"2026-05-04T12:00:00+02:00","detail":null,"new":{"deep":[1]},\
            "basis":"read-live","collectedBy":"palaudit 1.0.0","requestId":"r-1",\
            "tenantName":"Contoso","kind":"User","signInName":"anna@contoso.com"}

            """
                .formatted(TENANT.toUpperCase(java.util.Locale.ROOT), OBJECT));

    List<DatedObservation> read = EvidenceFile.read(file);

    String sha256 = read.get(0).observation().sha256();
    assertThat(sha256).matches("[0-9a-f]{64}");
    assertThat(read)
        .containsExactly(new DatedObservation(linked("links.jsonl", sha256), MAY, false));
  }

  @Test
  void what_is_written_is_read_again_and_always_the_same_bytes() throws IOException {
    DatedObservation linked = new DatedObservation(linked("live", ""), MAY, false);
    LinkObservation none =
        new LinkObservation(
            PrincipalId.of(TENANT, TENANT),
            LinkAnswer.INCONCLUSIVE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            "live",
            "",
            Optional.of("403 on asking"),
            LinkContext.of(LinkBasis.ATTESTED));
    DatedObservation inconclusive = new DatedObservation(none, MAY, true);
    Path one = folder.resolve("one.jsonl");
    Path other = folder.resolve("other.jsonl");

    EvidenceFile.write(one, List.of(linked, inconclusive));
    EvidenceFile.write(other, List.of(inconclusive, linked));

    assertThat(one).hasSameBinaryContentAs(other);
    assertThat(Files.readString(one))
        .isEqualTo(
            HEADER
                + "{\"tenantId\":\""
                + TENANT
                + "\",\"objectId\":\""
                + OBJECT
                + "\",\"answer\":\"linked\",\"partnerId\":\"1000002\",\"partnerName\":\"Fabrikam"
                + " \\\"Inc\\\"\",\"version\":\"3\",\"createdTime\":\"2018-01-01T00:00:00.123456700Z\","
                + "\"updatedTime\":\"2026-01-01T00:00:00Z\",\"collectedAt\":\"2026-05-04T10:00:00Z\","
                + "\"basis\":\"read-live\",\"collectedBy\":\"palaudit 1.0.0\",\"requestId\":\"r-1\","
                + "\"tenantName\":\"Contoso\",\"kind\":\"User\",\"signInName\":\"anna@contoso.com\","
                + "\"state\":\"Active\"}\n"
                + "{\"tenantId\":\""
                + TENANT
                + "\",\"objectId\":\""
                + TENANT
                + "\",\"answer\":\"inconclusive\",\"collectedAt\":\"2026-05-04T10:00:00Z\","
                + "\"collectedAtAssumed\":true,\"detail\":\"403 on asking\",\"basis\":\"attested\"}\n");
    List<DatedObservation> read = EvidenceFile.read(one);
    assertThat(read).extracting(DatedObservation::assumed).containsExactly(false, true);
    assertThat(read.get(0).observation())
        .isEqualTo(linked("one.jsonl", read.get(0).observation().sha256()));
  }

  @Test
  void the_fingerprint_is_that_of_the_bytes() throws IOException {
    String row =
        "{\"tenantId\":\"%s\",\"objectId\":\"%s\",\"answer\":\"not-linked\",\"collectedAt\":\"2026-05-04T10:00:00Z\"}"
            .formatted(TENANT, OBJECT);
    assertThat(EvidenceFile.read(file(HEADER + row)))
        .singleElement()
        .satisfies(dated -> assertThat(dated.observation().sha256()).isEqualTo(SHA256));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"linked\",\"partnerId\":\"1\"}|collectedAt is missing; say when it was observed (createdTime and updatedTime do not)",
        "{\"createdTime\":\"2026-05-04T10:00:00Z\",\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"not-linked\"}|collectedAt is missing; say when it was observed (createdTime and updatedTime do not)",
        "{\"collectedAt\":\"2026-05-04\",\"answer\":\"linked\"}|collectedAt \"2026-05-04\" is not a time with its zone, like 2026-05-04T10:00:00Z",
        "{\"collectedAt\":\"2026-05-04T10:00:00\",\"answer\":\"linked\"}|collectedAt \"2026-05-04T10:00:00\" is not a time with its zone, like 2026-05-04T10:00:00Z",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"maybe\"}|answer \"maybe\" is not one of linked, not-linked, inconclusive",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\"}|answer \"\" is not one of linked, not-linked, inconclusive",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"linked\"}|partnerId is missing; a link names one",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"linked\",\"partnerId\":3.1E7}|partnerId \"3.1E7\" is not a partner id (digits only)",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"linked\",\"partnerId\":\"1\",\"state\":\"deleted\"}|answer is linked, but state is Deleted, which is not-linked",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"linked\",\"partnerId\":\"1\",\"state\":\"Pending\"}|answer is linked, but state is Pending; only Active is a link, anything else is inconclusive",
        "{NOW,\"objectId\":\"O\",\"answer\":\"not-linked\"}|tenantId \"\" is not a GUID",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"ada\",\"answer\":\"not-linked\"}|objectId \"ada\" is not a GUID",
        "{NOW,\"tenantId\":\"T\",\"objectId\":\"O\",\"answer\":\"not-linked\",\"collectedAtAssumed\":\"yes\"}|collectedAtAssumed \"yes\" is neither true nor false",
        "[1]|is not a JSON object; every line holds one observation",
        "{} {}|goes on behind its JSON object",
      })
  void a_wrong_row_is_named_by_its_line(String row, String problem) throws IOException {
    Path file =
        file(
            HEADER
                + "\n"
                + row.replace("\"T\"", "\"" + TENANT + "\"")
                    .replace("\"O\"", "\"" + OBJECT + "\"")
                    .replace("NOW", "\"collectedAt\":\"2026-05-04T10:00:00Z\"")
                + "\n");

    assertThatThrownBy(() -> EvidenceFile.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(file + ":3: " + problem);
  }

  @Test
  void a_row_that_is_cut_short_or_says_a_thing_twice_is_damaged() throws IOException {
    for (String row : List.of("{\"tenantId\":", "{\"answer\":\"a\",\"answer\":\"b\"}")) {
      Path file = file(HEADER + row);
      assertThatThrownBy(() -> EvidenceFile.read(file))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageStartingWith(file + ":2: is damaged or cut short (");
    }
  }

  @Test
  void what_was_imported_bears_name_and_fingerprint_of_its_original() throws IOException {
    String original = "ab".repeat(32);
    DatedObservation imported = new DatedObservation(linked("anna.json", original), MAY, false);
    Path file = folder.resolve("imported.jsonl");

    EvidenceFile.write(file, List.of(imported));

    assertThat(Files.readString(file))
        .endsWith(",\"originalSource\":\"anna.json\",\"originalSha256\":\"" + original + "\"}\n");
    assertThat(EvidenceFile.read(file)).containsExactly(imported);
    Path half = file(Files.readString(file).replace("\"originalSource\":\"anna.json\",", ""));
    assertThatThrownBy(() -> EvidenceFile.read(half))
        .hasMessage(
            half + ":2: originalSource and originalSha256 belong together, and one is missing");
    Path wrong = file(Files.readString(file).replace(original, "abc"));
    assertThatThrownBy(() -> EvidenceFile.read(wrong))
        .hasMessage(wrong + ":2: originalSha256 is no SHA-256 in lower-case hex");
  }

  @Test
  void a_file_that_is_added_to_keeps_what_it_holds() throws IOException {
    Path file = folder.resolve("imported.jsonl");
    String original = "ab".repeat(32);
    LinkObservation seen = linked("anna.json", original);
    DatedObservation assumed = new DatedObservation(seen, MAY, true);
    DatedObservation later = new DatedObservation(seen, MAY.plusSeconds(60), true);

    assertThat(EvidenceFile.add(file, List.of(later))).isEqualTo(1);
    assertThat(EvidenceFile.add(file, List.of(assumed))).isEqualTo(1);
    assertThat(EvidenceFile.add(file, List.of(later))).isEqualTo(1);
    assertThat(EvidenceFile.read(file))
        .singleElement()
        .satisfies(dated -> assertThat(dated.collectedAt()).isEqualTo(MAY));

    DatedObservation told = new DatedObservation(seen, MAY.minusSeconds(60), false);
    assertThat(EvidenceFile.add(file, List.of(told))).isEqualTo(1);
    assertThat(EvidenceFile.add(file, List.of(later))).isEqualTo(1);
    assertThat(EvidenceFile.read(file))
        .singleElement()
        .satisfies(dated -> assertThat(dated.assumed()).isFalse());
  }

  @Test
  void another_format_and_a_newer_one_are_refused() throws IOException {
    Path foreign = file("{\"partnerId\":\"1\"}\n");
    assertThatThrownBy(() -> EvidenceFile.read(foreign))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            foreign
                + ": is no evidence file: its first line is not"
                + " {\"format\":\"palaudit-evidence/1\"}");
    Path newer = file("{\"format\":\"palaudit-evidence/2\"}\n");
    assertThatThrownBy(() -> EvidenceFile.read(newer))
        .hasMessage(
            newer + ": is evidence of a newer palaudit (palaudit-evidence/2); update palaudit");
  }
}
