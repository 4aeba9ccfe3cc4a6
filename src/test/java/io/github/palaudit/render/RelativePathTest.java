package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RelativePathTest {

  @Test
  void aPathOfPlainPartsStaysAsItIs() {
    assertThat(RelativePath.of("../tenant=1/date=2026-11-20/audit.html"))
        .contains("../tenant=1/date=2026-11-20/audit.html");
  }

  @Test
  void everythingElseIsPercentEncoded() {
    assertThat(RelativePath.of("Caf\u00e9 (1)/\"><a:b>?x#y%20.html"))
        .contains("Caf%C3%A9%20%281%29/%22%3E%3Ca%3Ab%3E%3Fx%23y%2520.html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "//attacker.example/a",
        "a//b",
        "a/",
        "javascript:alert(1)",
        "https://attacker.example/",
        "C:/audit.html",
        "\\\\attacker.example\\a",
        "a\\b",
        "a\tb",
        "a\u202eb",
        "a\ud800b"
      })
  void whatCouldLeadElsewhereIsNoPath(String path) {
    assertThat(RelativePath.of(path)).isEmpty();
  }
}
