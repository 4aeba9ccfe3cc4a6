package io.github.palaudit.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.render.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class PackedRowsTest {

  private static String unpacked(String page) throws IOException {
    byte[] packed = Base64.getDecoder().decode(page);
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private static void put(PackedRows rows, String value) throws IOException {
    rows.begin("");
    if (!rows.repeats(0, value)) {
      rows.tell(0, value, value, OptionalDouble.empty(), "");
    }
    rows.end();
  }

  @Test
  void aValueIsToldOnceAndThenByItsNumber() throws IOException {
    StringWriter page = new StringWriter();
    try (PackedRows rows = new PackedRows(page, 1)) {
      for (String value : List.of("a", "b", "a", "c", "b")) {
        put(rows, value);
      }
    }
    assertThat(unpacked(page.toString()))
        .isEqualTo("[[\"\",\"a\"],[\"\",\"b\"],[\"\",0],[\"\",\"c\"],[\"\",1]]\n");
  }

  @Test
  void aSortKeyAndFurtherWordsStandBesideTheMarkup() throws IOException {
    StringWriter page = new StringWriter();
    try (PackedRows rows = new PackedRows(page, 2)) {
      rows.begin("scope-1");
      rows.tell(0, 1, "<td>1,000</td>", OptionalDouble.of(1000), "");
      rows.tell(1, 2, "<td>ab…yz</td>", OptionalDouble.empty(), "ab to yz");
      rows.end();
    }
    assertThat(unpacked(page.toString()))
        .isEqualTo(
            "[[\"scope-1\",[\"<td>1,000</td>\",1000.0],[\"<td>ab…yz</td>\",null,\"ab to yz\"]]]\n");
  }

  @Test
  void noNameMeansAnythingToThePageAndAllCanBeReadBack() throws IOException {
    List<String> names = new ArrayList<>(Reports.ATTACKS);
    names.addAll(List.of("</script><!-- <script>", "]]>", "line\u2028end\u2029", "a\nb"));
    StringWriter page = new StringWriter();
    try (PackedRows rows = new PackedRows(page, 1)) {
      for (String name : names) {
        put(rows, name);
      }
    }
    assertThat(page.toString()).matches("[A-Za-z0-9+/=]+");
    String lines = unpacked(page.toString());
    assertThat(lines.chars().filter(c -> c == '\n').count()).isEqualTo(1);
    JsonNode read = JsonMapper.builder().build().readTree(lines);
    for (int i = 0; i < names.size(); i++) {
      assertThat(read.get(i).get(1).asText())
          .isEqualTo(names.get(i).replaceAll("lone.high .low", "lone?high ?low"));
    }
  }

  @Test
  void manyRowsStandOnSeveralLinesAndForgottenValuesAreToldAgain() throws IOException {
    StringWriter page = new StringWriter();
    try (PackedRows rows = new PackedRows(page, 1)) {
      for (int i = 0; i < 30_000; i++) {
        put(rows, "value " + i);
      }
      put(rows, "value 0");
      put(rows, "value 29999");
    }
    String lines = unpacked(page.toString());
    assertThat(lines.lines().count()).isEqualTo(30_002 / PackedRows.ROWS_OF_A_LINE + 1);
    assertThat(lines).endsWith("[\"\",\"value 0\"],[\"\",29999]]\n");
  }
}
