package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
               `- yes     real      no condition, no deny assignment
            """);
  }

  @Test
  void aScopeThatIsNotAttributedShowsWhatEachGrantLacks() {
    Cli.Result result = litware.runExplain("Litware Test");

    assertThat(result.out())
        .isEqualTo(
            """
            subscription Litware Test (/subscriptions/aaaaaaaa-0000-4000-8000-000000000002)
            |- Not attributed: an eligible role is held, and its holder is not linked (unlinked-admin)
            |- Does not: Guest Bob Brown has Support Request Contributor at subscription Litware Test (role assignment, through Fabrikam Operations)
            |  |- yes     active    assumed permanent: PIM's schedules were not read; membership assumed permanent, PIM for groups was not read
            |  |- yes     role      Support Request Contributor is eligible (PEC table)
            |  |- yes     principal assumed enabled: the property was not supplied
            |  |- no      link      not linked, seen 10 Nov 2026 in bob.json
            |  `- yes     real      no condition, no deny assignment
            `- Does not: Guest Dan Drew has Support Request Contributor at subscription Litware Test (role assignment, through Fabrikam Operations)
               |- yes     active    assumed permanent: PIM's schedules were not read; membership assumed permanent, PIM for groups was not read
               |- yes     role      Support Request Contributor is eligible (PEC table)
               |- yes     principal assumed enabled: the property was not supplied
               |- no      link      linked to 27182818 (Tailspin Toys), seen 10 Nov 2026 in dan.json
               `- yes     real      no condition, no deny assignment
            """);
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
            "|  `- 10 Nov 2026, 00:00 UTC: linked to 31415927, ada.json, sha256 " + SHA_256)
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
        .contains("   |- unknown active    assumed permanent: PIM's schedules were not read");
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
}
