package io.github.palaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code src/scripts/refresh-catalog}, where there is a Python to run it. */
class RefreshScriptTest {

  private static final Path RESOURCES = Path.of("src/main/resources/catalog");
  private static final String HEADER = "role_name,role_definition_id,pec_eligible,source,note\n";
  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

  @TempDir private Path folder;

  @BeforeEach
  void pythonIsThere() throws InterruptedException {
    assumeTrue(run(List.of("python3", "--version")).code() == 0, "there is no python3");
  }

  @Test
  void what_it_wrote_comes_out_the_same() throws Exception {
    for (String[] kind :
        new String[][] {
          {"pec", "pec-roles.csv", "122"}, {"built-in", "builtin-roles.json", "928"}
        }) {
      Path own = RESOURCES.resolve(kind[1]);
      Files.copy(own, folder.resolve(kind[1]));

      Ended ended = refresh(kind[0], own);

      assertThat(ended).isEqualTo(new Ended(0, kind[1] + ": " + kind[2] + " roles, 0 changes\n"));
      assertThat(folder.resolve(kind[1])).hasSameBinaryContentAs(own);
    }
  }

  @Test
  void a_newer_table_is_written_and_its_changes_are_told() throws Exception {
    Files.writeString(
        folder.resolve("pec-roles.csv"),
        HEADER + "Reader," + READER + ",no,old,\nOwner," + OWNER + ",yes,old,\n");
    Path newer =
        Files.writeString(
            folder.resolve("newer.csv"),
            HEADER
                + "The Reader,"
                + READER
                + ",yes,,kept\nAcrPull,7F951DDA-4ED3-4680-A7CA-43FE172D538D,yes,,\n");

    Ended ended = refresh("pec", newer, "--source", "the page", "--date", "2026-09-01");

    assertThat(ended)
        .isEqualTo(
            new Ended(
                0,
                """
                new: AcrPull (7f951dda-4ed3-4680-a7ca-43fe172d538d)
                renamed: Reader -> The Reader (acdd72a7-3385-48ef-bd42-f606fba81ae7)
                eligibility: The Reader (acdd72a7-3385-48ef-bd42-f606fba81ae7) no -> yes
                gone: Owner (8e3af657-a8ff-443c-a75c-2fe8c4bcb635)
                pec-roles.csv: 2 roles, 4 changes
                """));
    assertThat(folder.resolve("pec-roles.csv"))
        .hasContent(
            """
            # Azure roles and whether they are eligible for partner earned credit, by GUID.
            # source: the page
            # date: 2026-09-01
            role_name,role_definition_id,pec_eligible,source,note
            AcrPull,7f951dda-4ed3-4680-a7ca-43fe172d538d,yes,the page,
            The Reader,acdd72a7-3385-48ef-bd42-f606fba81ae7,yes,the page,kept
            """);
  }

  @Test
  void takes_what_the_azure_cli_prints() throws Exception {
    Path printed =
        Files.writeString(
            folder.resolve("az.json"),
            """
            [{"id": "/subscriptions/x/providers/Microsoft.Authorization/roleDefinitions/%s",
              "name": "%s", "roleName": "Reader", "roleType": "BuiltInRole", "description": "d",
              "permissions": [{"actions": ["*/read"], "notActions": [], "condition": null}]},
             {"id": "x", "roleName": "Ours", "roleType": "CustomRole", "permissions": []}]
            """
                .formatted(READER, READER));

    Ended ended = refresh("built-in", printed, "--source", "az", "--date", "2026-09-01");

    assertThat(ended.code()).isZero();
    assertThat(folder.resolve("builtin-roles.json"))
        .hasContent(
            """
            {
            "source":"az",
            "date":"2026-09-01",
            "roles":[
            {"id":"%s","name":"Reader","permissions":[{"actions":["*/read"]}]}
            ]
            }
            """
                .formatted(READER));
  }

  @Test
  void refuses_what_it_cannot_use_and_writes_nothing() throws Exception {
    Path table = folder.resolve("newer.csv");
    String row = "Reader," + READER;
    assertRefused(
        table, HEADER + row + ",perhaps,,\n", ":2: pec_eligible \"perhaps\" is not yes or no");
    assertRefused(
        table,
        HEADER + row + "0,yes,,\n",
        ":2: \"" + READER + "0\" is not the GUID of a role definition");
    assertRefused(table, HEADER + row + "\n", ":2: the row does not have 5 values");
    assertRefused(
        table, HEADER + (row + ",yes,,\n").repeat(2), ":3: " + READER + " is given twice");
    assertRefused(
        table,
        "a,b\n",
        ":1: the header is not role_name,role_definition_id,pec_eligible,source,note");
    assertRefused(table, HEADER + row + ",yes,,\n", ": says no source; give it with --source");
  }

  private void assertRefused(Path file, String text, String problem) throws Exception {
    Files.writeString(file, text);
    assertThat(refresh("pec", file)).isEqualTo(new Ended(2, file + problem + "\n"));
    assertThat(folder.resolve("pec-roles.csv")).doesNotExist();
  }

  private Ended refresh(String kind, Path file, String... more) throws InterruptedException {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("python3", "src/scripts/refresh-catalog", kind, file.toString()));
    words.addAll(List.of("--folder", folder.toString()));
    words.addAll(List.of(more));
    return run(words);
  }

  /** How a process ended, and what it printed. */
  private record Ended(int code, String printed) {}

  private static Ended run(List<String> words) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), printed.replace("\r\n", "\n"));
    } catch (IOException notThere) {
      return new Ended(127, notThere.toString());
    }
  }
}
