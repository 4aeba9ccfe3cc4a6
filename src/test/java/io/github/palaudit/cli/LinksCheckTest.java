package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.simulator.SeenRequest;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkObservation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One guest, thirty tenants, of which half fail, each in its own way; all of it in one run. */
class LinksCheckTest {

  @TempDir private static Path folder;

  private static Litware litware;
  private static Path evidence;
  private static Cli.Result result;
  private static List<SeenRequest> requests;

  @BeforeAll
  static void check() throws IOException {
    litware = new Litware(folder);
    evidence = folder.resolve("evidence/bob.jsonl");
    try (ThirtyTenants thirty = new ThirtyTenants()) {
      thirty.fail();
      result =
          thirty.run(
              folder,
              "links",
              "check",
              "-c",
              litware.file("palaudit.yaml").toString(),
              "-o",
              evidence.toString(),
              "--max-wait",
              "1s");
      requests = thirty.simulator().requests();
    }
  }

  @AfterAll
  static void forget() {
    result = new Cli.Result(0, "", "");
    requests = List.of();
  }

  private static LinkObservation seen(int tenant) {
    return EvidenceFile.read(evidence).stream()
        .map(DatedObservation::observation)
        .filter(one -> one.principal().tenant().equals(ThirtyTenants.id(tenant)))
        .findFirst()
        .orElseThrow();
  }

  private static String line(String mark, int tenant, String words) {
    return line(mark, ThirtyTenants.name(tenant) + "     ", tenant, words);
  }

  private static String line(String mark, String name, int tenant, String words) {
    return mark + "  " + name + "  " + ThirtyTenants.id(tenant) + "  " + words;
  }

  @Test
  void theTableHasALineForEachTenantWithAMarkAndAWord() {
    String ours = "linked to 31415927 Fabrikam, one of our location accounts";
    assertThat(result.out().lines().toList())
        .containsExactly(
            line("+", "Evil\uFFFD[31m\uFFFDCorp", 9, ours),
            line("+", "Litware       ", 1, ours),
            line("+", 2, ours),
            line("+", 3, ours),
            line("+", 4, ours),
            line("+", 5, ours),
            line("+", 6, ours),
            line("!", 7, "linked to 31415926 Fabrikam, our global account, which does not count"),
            line("!", 8, "linked to 27182818 Tailspin, which palaudit.yaml does not list"),
            line("-", 10, "not linked"),
            line("-", 11, "not linked"),
            line("-", 12, "not linked"),
            line("-", 13, "not linked"),
            line("-", 14, "not linked"),
            line("?", 15, "could not tell: multi-factor authentication is wanted (AADSTS50076)"),
            line("?", 16, "could not tell: consent is missing (AADSTS65001)"),
            line("?", 17, "could not tell: the application is not in this tenant (AADSTS700016)"),
            line("?", 18, "could not tell: a conditional access policy forbids it (AADSTS53003)"),
            line("?", 19, "could not tell: the account is not in this tenant (AADSTS50020)"),
            line("?", 20, "could not tell: 403 AuthorizationFailed"),
            line("?", 21, "could not tell: 404, and not the JSON that was expected"),
            line("?", 22, "could not tell: 404 InvalidResourceNamespace"),
            line("?", 23, "could not tell: 500 InternalServerError"),
            line("+", 24, ours),
            line(
                "?",
                25,
                "could not tell: 429 TooManyRequests: The request is being throttled.; Azure Resource"
                    + " Manager asked to wait 60 min; --max-wait is 1 s"),
            line("?", 26, "could not tell: 200, and not the JSON that was expected"),
            line("?", 27, "could not tell: 200, and not the JSON that was expected"),
            line("?", 28, "could not tell: 401 InvalidAuthenticationToken"),
            line("?", 29, "could not tell: 200 with the state Suspended"),
            line("-", 30, "not linked"),
            "30 asked for: 10 linked, 6 not linked, 14 could not be told",
            "Evidence: " + evidence + " (25)");
  }

  @Test
  void whatCouldNotBeToldIsTheExitCode() {
    assertThat(result.code()).isEqualTo(ExitCode.GAPS);
  }

  @Test
  void aTenantThatWantsAnotherSignInSaysWhatToDoAndThatItIsNotInTheFile() {
    assertThat(result.err())
        .contains(
            "palaudit: Tenant 15: Could not sign in to tenant " + ThirtyTenants.id(15),
            "sign in with: az login --tenant " + ThirtyTenants.id(15),
            "palaudit: Tenant 15: not in the evidence file, as the object in this tenant is not"
                + " known.",
            "palaudit: Tenant 16: Could not sign in");
    assertThat(result.err()).doesNotContain("Tenant 20: not in the evidence file");
  }

  @Test
  void theEvidenceHoldsEveryAnswerAndNoOther() {
    List<DatedObservation> all = EvidenceFile.read(evidence);

    assertThat(all).hasSize(25);
    assertThat(all).allSatisfy(one -> assertThat(one.collectedAt()).isEqualTo(Cli.NOW));
    assertThat(of(all, LinkAnswer.LINKED))
        .containsExactlyInAnyOrder(tenants(1, 2, 3, 4, 5, 6, 7, 8, 9, 24));
    assertThat(of(all, LinkAnswer.NOT_LINKED))
        .containsExactlyInAnyOrder(tenants(10, 11, 12, 13, 14, 30));
    assertThat(of(all, LinkAnswer.INCONCLUSIVE))
        .containsExactlyInAnyOrder(tenants(20, 21, 22, 23, 25, 26, 27, 28, 29));
  }

  private static List<String> of(List<DatedObservation> all, LinkAnswer answer) {
    return all.stream()
        .map(DatedObservation::observation)
        .filter(one -> one.answer() == answer)
        .map(one -> one.principal().tenant().value())
        .toList();
  }

  private static String[] tenants(int... numbers) {
    return Arrays.stream(numbers)
        .mapToObj(number -> ThirtyTenants.id(number).value())
        .toArray(String[]::new);
  }

  @Test
  void anObservationTellsWhoWhenByWhatAndUnderWhichNames() {
    LinkObservation link = seen(3);

    assertThat(link.principal().object()).isEqualTo(ThirtyTenants.object(3));
    assertThat(link.partner().orElseThrow()).hasToString("31415927");
    assertThat(link.version()).contains("1");
    assertThat(link.updatedTime()).contains(ThirtyTenants.SINCE);
    assertThat(link.context().basis()).isEqualTo(LinkBasis.READ_LIVE);
    assertThat(link.context().collectedBy()).contains(Version.tool());
    assertThat(link.context().requestId()).isPresent();
    assertThat(link.context().tenantName()).contains("Tenant 03");
    assertThat(link.context().kind()).contains("User");
    assertThat(link.context().signInName()).contains(ThirtyTenants.USER);
    assertThat(link.context().state()).contains("Active");
    assertThat(seen(14).context().state()).contains("Deleted");
    assertThat(seen(20).detail()).contains("403 AuthorizationFailed");
  }

  /**
   * 25 tenants were signed in to; one answers 500 four times, one 429 and then truly, one 401 to
   * the first and to a fresh token.
   */
  @Test
  void itOnlyReadsAndAsksNoMoreThanItHasTo() {
    List<SeenRequest> services =
        requests.stream().filter(one -> one.service() != ServiceName.AUTHORITY).toList();

    assertThat(services).extracting(SeenRequest::method).containsOnly("GET");
    assertThat(services).filteredOn(one -> one.pathAndQuery().startsWith("/tenants?")).hasSize(1);
    assertThat(services)
        .filteredOn(one -> one.pathAndQuery().contains("/partners?"))
        .hasSize(25 + 3 + 1 + 1);
    assertThat(services).hasSize(1 + 30);
  }

  @Test
  void noSecretAndNoTokenIsInAnyOutputOrFile() throws IOException {
    for (String text : List.of(result.out(), result.err(), Files.readString(evidence))) {
      assertThat(text).doesNotContain(ThirtyTenants.SECRET, "eyJ", "\u001b");
    }
  }

  @Test
  void aReportRestsOnTheEvidenceOfTheFolder() throws IOException {
    litware.write(
        "palaudit.yaml", Litware.text("palaudit.yaml") + "evidence: {folders: [evidence]}\n");
    assertThat(litware.runImport().code()).isZero();
    assertThat(litware.runReport().code()).isZero();

    assertThat(litware.audit().answer(Litware.TEST)).startsWith("attributed");
    assertThat(litware.audit().by(Litware.TEST)).containsExactly(Litware.BOB);
    assertThat(litware.audit().principal(Litware.BOB).path("link").asText()).isEqualTo("linked");
    assertThat(litware.audit().principal(Litware.BOB).at("/evidence/source").asText())
        .isEqualTo("bob.jsonl");
  }
}
