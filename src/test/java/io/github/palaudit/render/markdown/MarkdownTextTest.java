package io.github.palaudit.render.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing in a text is obeyed as Markdown. */
class MarkdownTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Nestor Wilke!Nestor Wilke",
        "# head!\\# head",
        "- item!\\- item",
        "1. one!1\\. one",
        "**bold** _x_!\\*\\*bold\\*\\* \\_x\\_",
        "[a](b)!\\[a\\](b)",
        "<b>&amp;</b>!&lt;b&gt;&amp;amp;&lt;/b&gt;",
        "a|b `c`!a\\|b \\`c\\`",
        "http://evil.example www.evil.example!http&#58;&#8288;//evil.example www&#46;&#8288;evil.example",
        "a@b.c!a&#64;b.c",
        "@octocat and (@team)!&#64;&#8288;octocat and (&#64;&#8288;team)",
        "see #12, org/repo#3, GH-4!see #&#8288;12, org/repo#&#8288;3, GH-&#8288;4",
        "#12!\\#&#8288;12",
        "C# and #general!C# and #general",
        "a\\b!a\\\\b",
      })
  void marksBecomeText(String given, String expected) {
    assertThat(MarkdownText.of(given)).isEqualTo(expected);
  }

  @Test
  void severalLinesBecomeOne() {
    assertThat(MarkdownText.of("a\n# b\u202e")).isEqualTo("a\u240a# b&lt;U+202e&gt;");
  }
}
