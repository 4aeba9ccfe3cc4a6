package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The proof as a tree, on Litware's exports. */
class ExplainTest {

  /** What sha256sum says of ada.json. */
  private static final String SHA_256 =
      "9b7c83b8392d98e1825d511650af54d74bd53661ddcf2f79077775ca54b711ca";

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void imported() {
    litware = new Litware(folder);
    litware.runImport();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Litware Production",
        " litware PRODUCTION ",
        "aaaaaaaa-0000-4000-8000-000000000001",
        "AAAAAAAA-0000-4000-8000-000000000001",
        "/Subscriptions/AAAAAAAA-0000-4000-8000-000000000001"
      })
  void anAttributedScopeShowsTheGrantAndItsFiveConditions(String subject) {
    Cli.Result result = litware.runExplain(subject);

    assertThat(result.code()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .isEqualTo(
            """
            subscription Litware Production (/subscriptions/aaaaaaaa-0000-4000-8000-000000000001)
            |- Attributed, standing
            `- Attributes: Guest Ada Adams has Contributor at subscription Litware Production (role assignment)
               |- yes     active    assumed permanent: PIM's schedules were not read
               |- yes     role      Contributor is eligible (PEC table)
               |- yes     principal assumed enabled: the property was not supplied
               |- yes     link      linked to 31415927 (Fabrikam), seen 10 Nov 2026 in ada.json
               |  `- 10 Nov 2026, 00:00 UTC, 10 days old: linked to 31415927, attested, ada.json, sha256
               |        9b7c83b8392d98e1825d511650af54d74bd53661ddcf2f79077775ca54b711ca (decides)
               `- yes     real      no condition, no deny assignment
            """);
  }

  @Test
  void aScopeThatIsNotAttributedShowsWhatEachGrantLacks() throws Exception {
    Cli.Result result = litware.runExplain("Litware Test");

    assertThat(result.out())
        .isEqualTo(
            String.format(
                Locale.ROOT,
                """
            subscription Litware Test (/subscriptions/aaaaaaaa-0000-4000-8000-000000000002)
            |- Not attributed: an eligible role is held, and its holder is not linked (unlinked-admin)
            |- Does not: Guest Bob Brown has Support Request Contributor at subscription Litware Test (role assignment,
            |  |  through Fabrikam Operations)
            |  |- yes     active    assumed permanent: PIM's schedules were not read; membership assumed permanent, PIM
            |  |     for groups was not read
            |  |- yes     role      Support Request Contributor is eligible (PEC table)
            |  |- yes     principal assumed enabled: the property was not supplied
            |  |- no      link      not linked, seen 10 Nov 2026 in bob.json
            |  |  `- 10 Nov 2026, 00:00 UTC, 10 days old: not linked, attested, bob.json, sha256
            |  |        %s (decides)
            |  `- yes     real      no condition, no deny assignment
            `- Does not: Guest Dan Drew has Support Request Contributor at subscription Litware Test (role assignment,
               |  through Fabrikam Operations)
               |- yes     active    assumed permanent: PIM's schedules were not read; membership assumed permanent, PIM
               |     for groups was not read
               |- yes     role      Support Request Contributor is eligible (PEC table)
               |- yes     principal assumed enabled: the property was not supplied
               |- no      link      linked to 27182818 (Tailspin Toys), seen 10 Nov 2026 in dan.json
               |  `- 10 Nov 2026, 00:00 UTC, 10 days old: linked to 27182818, attested, dan.json, sha256
               |        %s (decides)
               `- yes     real      no condition, no deny assignment
            """,
                sha256("links/bob.json"),
                sha256("links/dan.json")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ada Adams",
        "BBBBBBBB-0000-4000-8000-00000000000A",
        "ada@fabrikam.example",
        "ADA_fabrikam.example#EXT#@litware.example"
      })
  void aPrincipalShowsWhyItIsOursItsEvidenceAndItsGrants(String subject) {
    Cli.Result result = litware.runExplain(subject);

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            "Guest Ada Adams (" + Litware.ADA + ")",
            "|- Ours: yes, home domain fabrikam.example",
            "|- Link: Linked, linked to 31415927 (Fabrikam), seen 10 Nov 2026 in ada.json",
            "|  `- 10 Nov 2026, 00:00 UTC, 10 days old: linked to 31415927, attested, ada.json, sha256",
            "|        " + SHA_256 + " (decides)")
        .contains(
            "`- Attributes: Guest Ada Adams has Contributor at subscription Litware Production (role assignment)");
  }

  @Test
  void somebodyElsesPrincipalIsNotConsidered() {
    assertThat(litware.runExplain("Zoe Zane").out().lines())
        .contains(
            "|- Ours: no, no rule and no evidence names it",
            "`- Its roles are not considered: it is not ours");
  }

  @Test
  void strictnessAndTheInstantCountHereToo() {
    assertThat(litware.runExplain("Litware Production", "--strict").out().lines())
        .contains(
            "   |- unknown active    assumed permanent: PIM's schedules were not read (--strict)");
    assertThat(litware.runExplain("Litware Production", "--as-of", "2027-06-01").out().lines())
        .contains("|- Unknown: the evidence of the link is too old (stale-link)");
  }

  @Test
  void whatNothingIsCalledIsNamedWithWhatToGive() {
    Cli.Result result = litware.runExplain("Contoso");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("Nothing in the snapshot is called \"Contoso\"", "Give a scope's id or name");
  }

  private String sha256(String name) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(litware.file(name)));
    return HexFormat.of().formatHex(hash);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "support request contributor",
        "CFD33DB0-3DD1-45E3-AA9D-CDBDF3B6F24E",
        "/subscriptions/aaaaaaaa-0000-4000-8000-000000000002/providers/Microsoft.Authorization/roleDefinitions/cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e"
      })
  void aRoleShowsWhatItIsWorthAndWhoOfOursHoldsIt(String subject) {
    Cli.Result result = litware.runExplain(subject);

    assertThat(result.code()).isZero();
    assertThat(result.out().lines())
        .startsWith(
            "role Support Request Contributor (cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e)",
            "|- Built-in role of Azure")
        .contains(
            "|- Counts: yes, Support Request Contributor is eligible (PEC table) (policy.roles: pec)",
            "|- Usable in Lighthouse: yes, a built-in role without data actions (F-A9)",
            "|- Does not: Guest Bob Brown has Support Request Contributor at subscription Litware Test (role assignment,",
            "`- Does not: Guest Dan Drew has Support Request Contributor at subscription Litware Test (role assignment,");
    assertThat(result.out()).contains("|- PEC table: eligible, from ");
  }

  @Test
  void aRoleThatNobodyHoldsIsExplainedAllTheSame() {
    assertThat(litware.runExplain("Key Vault Administrator").out().lines())
        .contains(
            "|- PEC table: does not list it; silent means unknown (F-C2)",
            "|- Counts: unknown, Key Vault Administrator is not in the table of eligible roles (policy.unlistedRoles:",
            "|     unknown)",
            "`- No principal that is ours or may be is seen to hold it")
        .anyMatch(
            line -> line.startsWith("|- Usable in Lighthouse: no, it has data actions, such as"));
    assertThat(litware.runExplain("Owner").out().lines())
        .contains("|- Usable in Lighthouse: no, Owner is excluded (F-A9)");
    assertThat(litware.runExplain("User Access Administrator").out())
        .contains("Usable in Lighthouse: yes, but only to hand roles to managed identities (F-A9)");
  }

  @Test
  void aFindingShowsItsRuleSeverityWaiverAndWhatItIsAbout() throws Exception {
    litware.runReport();
    String id = litware.audit().finding("PAL001").path("id").asText();
    Path config = litware.file("palaudit.yaml");
    Files.writeString(
        config,
        Files.readString(config)
            + "\nseverities: {PAL001: low}\nwaivers: [{finding: "
            + id
            + ", owner: Ada Example, reason: Ends soon, expires: 2026-11-19}]\n");

    for (String subject :
        new String[] {id, "PAL001-" + id, "#pal001-" + id.toUpperCase(Locale.ROOT)}) {
      Cli.Result result = litware.runExplain(subject);
      assertThat(result.code()).as(result.err()).isZero();
      assertThat(result.out().lines())
          .anyMatch(line -> line.startsWith("PAL001-" + id + ": Guest Bob Brown holds "))
          .anyMatch(line -> line.startsWith("|- Rule PAL001 Unlinked admin: A principal of ours"))
          .contains("|- Severity: low; the rule is usually high (severities.PAL001: low)")
          .contains("|- Waiver of Ada Example expired on 19 Nov 2026")
          .contains("`- Guest Bob Brown (" + Litware.BOB + ")")
          .contains("   |- Ours: yes, home domain fabrikam.example");
    }
  }

  @Test
  void aFindingThatThereIsNotIsToldAsOne() {
    Cli.Result result = litware.runExplain("PAL001-0123456789abcdef");

    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("No finding has the id \"PAL001-0123456789abcdef\" now.");
  }

  @Test
  void allThatBearANameAreShownWithTheirNumber() {
    litware.replacing("Litware Test", "Contributor").runImport();

    Cli.Result result = litware.runExplain("contributor");

    assertThat(result.out().lines())
        .startsWith("2 matches for \"contributor\":", "")
        .anyMatch(line -> line.startsWith("subscription Contributor (/subscriptions/"))
        .anyMatch(line -> line.startsWith("role Contributor (b24988ac-"));
  }

  @Test
  void aGapIsNamedWhereItLeavesTheAnswerOpen() {
    litware.runImportWithGap();

    assertThat(litware.runExplain("Litware Test").out().lines())
        .contains("|- Unknown: something here could not be read (gap)")
        .anyMatch(line -> line.matches("\\|  [|`]- Could not be read: role assignments.*"));
  }
}
