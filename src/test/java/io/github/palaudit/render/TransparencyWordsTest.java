package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.render.template.TemplateFolder;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.transparency.Naming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No word of the customer's document stands in code: with a set of words that are all "Ω", none of
 * the English ones is left.
 */
class TransparencyWordsTest {

  private static final Pattern ENTRY =
      Pattern.compile("\"([A-Za-z_]+)\": \"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern KEPT = Pattern.compile("\\$\\{[^}]*}|\\{[a-zA-Z]+}");

  @TempDir private Path folder;

  private final Set<String> english = new TreeSet<>();

  /** Every word of the English set becomes Ω; what is filled in stays. */
  private String marked(String words) {
    int settings = words.indexOf("<#assign w =");
    Matcher entry = ENTRY.matcher(words.substring(settings));
    String marked =
        entry.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    "\"" + found.group(1) + "\": \"" + marks(found.group(2)) + "\""));
    return words.substring(0, settings) + marked;
  }

  private String marks(String text) {
    StringBuilder marked = new StringBuilder();
    Matcher kept = KEPT.matcher(text);
    int at = 0;
    while (kept.find()) {
      marked.append(wordsAway(text.substring(at, kept.start()))).append(kept.group());
      at = kept.end();
    }
    return marked.append(wordsAway(text.substring(at))).toString();
  }

  private String wordsAway(String text) {
    Pattern.compile("\\p{L}{4,}")
        .matcher(text)
        .results()
        .forEach(word -> english.add(word.group()));
    return text.replaceAll("\\p{L}+", "Ω");
  }

  @Test
  void anotherSetOfWordsLeavesNoEnglishOne() throws IOException {
    Path own = Files.createDirectories(folder.resolve("transparency"));
    Files.writeString(
        own.resolve("words.ftlh"), marked(Templates.OURS.file("transparency/words.ftlh")));
    CustomerDocument document =
        Documents.of(
            Documents.everyWay(), Naming.FUNCTIONS, Templates.of(TemplateFolder.of(folder)));
    String page = Documents.pageText(document);
    String word =
        Documents.parts(Documents.word(document)).entrySet().stream()
            .filter(part -> part.getKey().matches("word/(document|header1|footer1)\\.xml"))
            .map(part -> part.getValue().replaceAll("<w:instrText.*?</w:instrText>|<[^>]*>", " "))
            .collect(Collectors.joining(" "));
    assertThat(english).hasSizeGreaterThan(300);
    for (String text : new String[] {page, word}) {
      Set<String> left = new TreeSet<>();
      Pattern.compile("\\p{L}{4,}")
          .matcher(withoutNames(text))
          .results()
          .forEach(found -> left.add(found.group()));
      left.retainAll(english);
      assertThat(left).isEmpty();
      assertThat(text).contains("Ω Ω Ω");
    }
  }

  /** Without names of roles and of people, and without commands. */
  private static String withoutNames(String text) {
    return text.replaceAll(
            "(az|foreach|New-Mg|New-Az|Remove-Az|Remove-Mg|Update-Mg)[a-zA-Z-]* [^Ω]*", " ")
        .replaceAll(
            "Operation of the web shop|Support Request Contributor|Head of IT|Operators", " ")
        .replaceAll("Owner|Contributor|Reader|palaudit test|Fabrikam|Contoso|Grace Example", " ");
  }
}
