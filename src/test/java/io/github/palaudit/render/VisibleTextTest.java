package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void plainTextIsTheSameObject() {
    String plain = "Zoë Ünal 日本 😀\nnext";
    assertThat(VisibleText.of(plain)).isSameAs(plain);
  }

  @Test
  void controlCharactersAreShown() {
    assertThat(VisibleText.of("a\u0000b\u001b[31m\u007f\u0085\t")).isEqualTo("a␀b␛[31m␡<U+0085>␉");
  }

  @Test
  void marksThatTurnTheReadingDirectionAreShown() {
    assertThat(VisibleText.of("\u202Eevil\u2066\uFEFF")).isEqualTo("<U+202e>evil<U+2066><U+feff>");
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    assertThat(VisibleText.of("a\uD83Db\uDE00 \uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFD 😀");
  }

  @Test
  void aCutTellsHowLongTheTextWas() {
    assertThat(VisibleText.cut("x".repeat(50), 30)).isEqualTo("xxxxxxxxx [cut: 50 characters]");
  }

  @Test
  void aCutNeverSplitsACharacter() {
    assertThat(VisibleText.cut("😀".repeat(50), 40))
        .isEqualTo("😀".repeat(9) + " [cut: 100 characters]");
  }

  @Test
  void oneLineShowsItsLineEnds() {
    assertThat(VisibleText.line("a\nb")).isEqualTo("a␊b");
  }
}
