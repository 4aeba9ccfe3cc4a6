package io.github.palaudit.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of {@code --catalog}. */
class ExtendedCatalogTest {

  private static final String HEADER = "role_name,role_definition_id,pec_eligible,source,note\n";
  private static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
  private static final String OURS = "0FF1CE00-0000-4000-8000-000000000001";

  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("more.csv"), text);
  }

  private RoleCatalog extended(String text) throws IOException {
    return RoleCatalogFile.extend(RoleCatalogFile.builtIn(), file(text));
  }

  private void refuses(String text, String problem) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> RoleCatalogFile.extend(RoleCatalogFile.builtIn(), file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessage((file + problem).replace("FILE", file.toString()));
  }

  @Test
  void csv_overrides_and_adds() throws IOException {
    RoleCatalog catalog =
        extended(
            "# source: our contact at Microsoft\n# date: 2026-03-01\n"
                + HEADER
                + "Reader,"
                + READER
                + ",YES,,\r\n\r\n"
                + "\"Ours, \"\"special\"\"\","
                + OURS
                + ",no,a letter,\"two\nlines\"\n");

    assertThat(catalog.roles()).hasSize(929);
    CatalogRole reader = catalog.find(RoleCatalog.READER).orElseThrow();
    assertThat(reader.pecEligible()).isEqualTo(Truth.YES);
    assertThat(reader.source()).isEqualTo("our contact at Microsoft");
    assertThat(reader.builtIn()).isTrue();
    assertThat(reader.permissions()).isNotEmpty();
    CatalogRole ours = catalog.find(new RoleDefinitionId(OURS)).orElseThrow();
    assertThat(ours.name()).isEqualTo("Ours, \"special\"");
    assertThat(ours.pecEligible()).isEqualTo(Truth.NO);
    assertThat(ours.source()).isEqualTo("a letter");
    assertThat(ours.note()).isEqualTo("two\nlines");
    assertThat(ours.builtIn()).isFalse();
    assertThat(catalog.usableInLighthouse(ours.id())).isEqualTo(Truth.UNKNOWN);
    assertThat(catalog.date()).isEqualTo(LocalDate.of(2022, 11, 8));
    assertThat(catalog.provenance())
        .last()
        .isEqualTo(
            new RoleCatalog.Provenance(
                "roles of --catalog",
                "our contact at Microsoft",
                Optional.of(LocalDate.of(2026, 3, 1)),
                2));
  }

  @Test
  void json_says_the_same() throws IOException {
    RoleCatalog catalog =
        extended(
            "[{\"role_name\":\"Reader\",\"role_definition_id\":\""
                + READER
                + "\",\"pec_eligible\":\"unknown\"}]");

    CatalogRole reader = catalog.find(RoleCatalog.READER).orElseThrow();
    assertThat(reader.pecEligible()).isEqualTo(Truth.UNKNOWN);
    assertThat(reader.source()).isEqualTo(folder.resolve("more.csv").toString());
  }

  @Test
  void a_wrong_row_is_named_by_its_line() throws IOException {
    refuses(
        HEADER + "Reader," + READER + "x,yes,,\n",
        ":2: role_definition_id \"" + READER + "x\" is not a GUID");
    refuses(
        "# date: 2026-03-01\n" + HEADER + "\nReader," + READER + ",maybe,,\n",
        ":4: pec_eligible \"maybe\" is not one of yes, no, unknown");
    refuses(HEADER + "," + READER + ",yes,,\n", ":2: role_name is empty");
    refuses(HEADER + "Reader," + READER + "\n", ":2: has 2 values, the header has 5");
    refuses(HEADER + "\"Reader," + READER + "\n", ":2: opens a quote that nothing closes");
    refuses(
        HEADER + "\"Rea\"der," + READER + ",yes,,\n",
        ":2: has text after a closing quote; write a quote inside as \"\"");
    refuses(
        HEADER
            + "A,"
            + READER
            + ",yes,,\nB,"
            + READER.toUpperCase(java.util.Locale.ROOT)
            + ",no,,\n",
        ":3: role " + READER + " is given twice, first at FILE:2");
  }

  @Test
  void a_wrong_object_is_named_by_its_line() throws IOException {
    refuses(
        "[\n{\"role_name\":\"A\",\n\"eligible\":\"yes\"}]",
        ":3: unknown key \"eligible\"; known are role_name, role_definition_id, pec_eligible,"
            + " source, note");
    refuses("[\n{\"role_name\":1}]", ":2: role_name is not a text");
    refuses("[\n\"Reader\"]", ":2: is not an object with the keys of a role");
    refuses("[\n{\"role_name\":\"A\"}]", ":2: role_definition_id \"\" is not a GUID");
    refuses("[]", ": holds no roles");
  }

  @Test
  void another_kind_of_file_is_refused() throws IOException {
    refuses(
        "name,id\nReader," + READER + "\n",
        ": is no role table; needed is CSV with the header"
            + " role_name,role_definition_id,pec_eligible,source,note, or a JSON array of objects"
            + " with these keys");
    refuses(HEADER, ": holds no roles");
    refuses("# date: yesterday\n" + HEADER, ": date \"yesterday\" is not a date like 2026-08-22");
  }

  @Test
  void a_json_file_cut_short_is_refused() throws IOException {
    Path file = file("[{\"role_name\":\"A\",\n");
    assertThatThrownBy(() -> RoleCatalogFile.extend(RoleCatalogFile.builtIn(), file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageStartingWith(file + ":2: is not JSON (Unexpected end-of-input");
  }
}
