package io.github.palaudit.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.intake.link.EvidenceDates;
import io.github.palaudit.intake.link.LinkFile;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of link evidence that people send in. */
class LinkFormsTest {

  private static final String TENANT = "1b1121dd-6900-412a-af73-e8d44f81e1c1";
  private static final String OBJECT = "aa67f786-0552-423e-8849-244ed12bf581";
  private static final Instant AS_OF = Instant.parse("2026-11-20T12:00:00Z");
  private static final String HEADER = "tenantId,objectId,partnerId,checkedOn,checkedBy\n";

  @TempDir private Path folder;

  private static String text(String resource) {
    return new String(Exports.resource(resource), StandardCharsets.UTF_8);
  }

  private LinkFile read(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return LinkFiles.read(file, EvidenceDates.assumed(AS_OF));
  }

  private LinkFile read(String text) throws IOException {
    return read("evidence.txt", text.getBytes(StandardCharsets.UTF_8));
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

  private static void isTheRecordedLink(LinkObservation seen) {
    assertThat(seen.principal().tenant().value()).isEqualTo(TENANT);
    assertThat(seen.principal().object().value()).isEqualTo(OBJECT);
    assertThat(seen.linkedTo()).contains(new PartnerId("4977985"));
    assertThat(seen.partnerName()).contains("Test_Test_DPORTest");
    assertThat(seen.context().basis()).isEqualTo(LinkBasis.ATTESTED);
    assertThat(seen.context().state()).contains("Active");
    assertThat(seen.collectedAt()).contains(AS_OF);
    assertThat(seen.collectedAtAssumed()).isTrue();
  }

  @Test
  void powerShellsListIsReadAsDocumented() throws IOException {
    isTheRecordedLink(one(text("powershell-partner.txt")));
    isTheRecordedLink(one("PS C:\\> Get-AzManagementPartner\n" + text("powershell-partner.txt")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8"})
  void whatPowerShellRedirectsIsReadInItsEncoding(String charset) throws IOException {
    String list = "\uFEFF" + text("powershell-partner.txt").replace("\n", "\r\n");
    isTheRecordedLink(read("list.txt", list.getBytes(Charset.forName(charset))).whole().get(0));
  }

  @Test
  void powerShellsTableIsReadByItsColumns() throws IOException {
    String table =
        """

        PartnerId PartnerName        TenantId                             ObjectId                             State
        --------- -----------        --------                             --------                             -----
        4977985   Test_Test_DPORTest 1b1121dd-6900-412a-af73-e8d44f81e1c1 aa67f786-0552-423e-8849-244ed12bf581 Active

        """;
    isTheRecordedLink(one(table));
    assertThat(refusal(table.replace("849-244ed12bf581", "849-244ed12bf...")))
        .contains("evidence.txt: line 4: ObjectId is cut", "use ConvertTo-Json");
    assertThat(refusal(table.replace("DPORTest 1b", "DPORTest and more 1b")))
        .contains("line 4: does not stand under the columns");
  }

  @Test
  void powerShellsExportsAreRead() throws IOException {
    String csv =
        "\"PartnerId\",\"PartnerName\",\"TenantId\",\"ObjectId\",\"State\"\r\n\"4977985\","
            + "\"Test_Test_DPORTest\",\""
            + TENANT
            + "\",\""
            + OBJECT
            + "\",\"Active\"\r\n";
    isTheRecordedLink(one(csv));
    isTheRecordedLink(
        one("#TYPE Microsoft.Azure.Commands.Resources.PSManagementPartner\r\n" + csv));
    assertThat(one(csv.replace("Active", "Deleted")).answer()).isEqualTo(LinkAnswer.NOT_LINKED);
    String json =
        "{\"PartnerId\": \"4977985\", \"PartnerName\": \"Test_Test_DPORTest\", \"TenantId\": \""
            + TENANT
            + "\", \"ObjectId\": \""
            + OBJECT
            + "\", \"State\": \"Active\"}";
    isTheRecordedLink(one(json));
    isTheRecordedLink(one("[" + json + "]"));
  }

  @Test
  void anAttestationOfCitadelIsALinkOfTheCallerAlone() throws IOException {
    LinkObservation caller = one(text("citadel-user.json"));
    assertThat(caller.linkedTo()).contains(new PartnerId("314159"));
    assertThat(caller.context().basis()).isEqualTo(LinkBasis.ATTESTED);
    assertThat(caller.context().tenantName()).contains("Contoso");
    assertThat(caller.context().signInName()).contains("test.user@example.com");
    LinkObservation other = one(text("citadel-other.json"));
    assertThat(other.answer()).isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(other.partnerName()).isEmpty();
    assertThat(other.detail()).contains("the attestation says Unavailable");
    assertThat(refusal(text("citadel-user.json").replace("partners/314159", "partners/2")))
        .contains("partnerAdminLink is \"/providers/microsoft.managementpartner/partners/2\"");
  }

  @Test
  void anErrorAnswerIsNoLinkOnlyOfSomebodyNamed() throws IOException {
    String notFound = "\"error\": {\"code\": \"NotFound\", \"message\": \"No.\"}}";
    String who = "{\"tenantId\": \"" + TENANT + "\", \"objectId\": \"" + OBJECT + "\", ";
    assertThat(one(who + notFound).answer()).isEqualTo(LinkAnswer.NOT_LINKED);
    assertThat(one(who + notFound.replace("NotFound", "Forbidden")).answer())
        .isEqualTo(LinkAnswer.INCONCLUSIVE);
    assertThat(refusal("{" + notFound)).contains("does not say whose link it is");
  }

  @Test
  void whoseLinkItIsMustNotBeToldTwoWays() throws IOException {
    assertThat(
            refusal(
                text("recorded-partner.json")
                    .replaceFirst("\\{", "{\"objectId\": \"" + TENANT + "\",")))
        .contains("\"objectId\" is both");
  }

  @Test
  void whatIsNoEvidenceIsRefusedWhole() throws IOException {
    refusedWhole("PK\u0003\u0004rest", "is a zip archive or a workbook");
    refusedWhole("<html><body>Sign in</body></html>", "is a web page");
    refusedWhole("{\"format\":\"palaudit-snapshot/1\"}", "is a snapshot");
    refusedWhole("", "is empty: az managementpartner show");
    refusedWhole(" \r\n", "is empty: az managementpartner show");
    refusedWhole("name,role\nAda,Owner\n", "is no link evidence of a form that palaudit knows");
    refusedWhole("tenantId,partnerId\n1,2\n", "line 1: has no column objectId");
    refusedWhole("Ask Ada.", "it begins with \"Ask Ada.\"");
    refusedWhole("ERROR: Please run az login", "it begins with \"ERROR: Please run az login\"");
    refusedWhole("{\"partnerId\": ", "cut short");
    refusedWhole("[]", "holds no row");
    refusedWhole(HEADER, "holds no row");
    assertThatThrownBy(() -> read("a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13}))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("is a picture");
    assertThatThrownBy(
            () -> read("w.csv", (HEADER + "Zoë").getBytes(Charset.forName("windows-1252"))))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("line 2, column 3: holds a byte that is not UTF-8 text");
  }

  private void refusedWhole(String text, String problem) {
    assertThatThrownBy(() -> read(text))
        .as(text)
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(folder.resolve("evidence.txt").toString())
        .hasMessageContaining(problem);
  }

  @Test
  void aGigabyteIsRefusedUnread() throws IOException {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(1L << 30);
    }
    assertThatThrownBy(() -> LinkFiles.read(file, EvidenceDates.assumed(AS_OF)))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage(
            file
                + ": is larger than 64 MB, which no link evidence is; check what it holds, or"
                + " split it");
  }

  @Test
  void aDateThatTheUserTellsIsNotAssumed() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), text("powershell-partner.txt"));
    Instant told = Instant.parse("2026-05-04T00:00:00Z");
    LinkFile read = LinkFiles.read(file, new EvidenceDates(Optional.of(told), AS_OF));
    assertThat(read.whole().get(0).collectedAt()).contains(told);
    assertThat(read.whole().get(0).collectedAtAssumed()).isFalse();
  }

  @Test
  void aFolderIsReadByNameAndWhatIsNoEvidenceIsTold() throws IOException {
    Files.writeString(folder.resolve("b.TXT"), text("powershell-partner.txt"));
    Files.writeString(folder.resolve("a.json"), text("citadel-user.json"));
    Files.writeString(folder.resolve("README.md"), "Ask Ada.");
    Files.createDirectory(folder.resolve("old.json"));
    List<String> notes = new ArrayList<>();

    assertThat(LinkFiles.in(folder, notes::add))
        .containsExactly(folder.resolve("a.json"), folder.resolve("b.TXT"));
    assertThat(notes)
        .containsExactly(folder + ": not read, as no evidence is named so: README.md, old.json");
    assertThat(LinkFiles.ofFolders(List.of(folder), EvidenceDates.assumed(AS_OF))).hasSize(2);
    Path missing = folder.resolve("nowhere");
    assertThatThrownBy(() -> LinkFiles.ofFolders(List.of(missing), EvidenceDates.assumed(AS_OF)))
        .hasMessage(missing + ": there is no such file; check the name and the folder");
  }
}
