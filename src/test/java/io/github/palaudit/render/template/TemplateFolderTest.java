package io.github.palaudit.render.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.render.Documents;
import io.github.palaudit.transparency.Naming;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemplateFolderTest {

  @TempDir private Path temporary;

  private Path write(String name, String text) throws IOException {
    Path file = temporary.resolve("own").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Templates templates() {
    return Templates.of(TemplateFolder.of(temporary.resolve("own")));
  }

  private String page() {
    return Documents.page(Documents.of(Documents.everyWay(), Naming.PEOPLE, templates()));
  }

  @Test
  void aFileThatIsThereWinsAndThePolicyFollowsIt() throws IOException {
    String ours = Documents.page(Documents.of(Documents.everyWay(), Naming.PEOPLE, Templates.OURS));
    write("transparency/page.css", "body { color: teal; }");
    String page = page();
    assertThat(page).contains("color: teal").contains("What Partner Admin Link is");
    assertThat(policy(page)).isNotEqualTo(policy(ours));
  }

  private static String policy(String page) {
    return page.replaceFirst("(?s).*style-src '([^']*)'.*", "$1");
  }

  @Test
  void aTemplateThatDoesNotParseNamesFileAndLine() throws IOException {
    write("transparency/words.ftlh", "fine\n<#if>\n");
    assertThatThrownBy(this::templates)
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("own/transparency/words.ftlh:2: ");
  }

  @Test
  void aTemplateThatFailsNamesFileAndLine() throws IOException {
    write("transparency/document.ftlh", "<article>\n\n${d.nothing}</article>");
    assertThatThrownBy(this::page)
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("own/transparency/document.ftlh:3: ")
        .hasMessageContaining("d.nothing");
  }

  @Test
  void whatIsNotWellFormedIsRefused() throws IOException {
    write("transparency/document.ftlh", "<article><p>one<br>two</p></article>");
    assertThatThrownBy(this::page)
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("no well-formed XHTML; line 1")
        .hasMessageContaining("<br>");
  }

  @Test
  void whatWordDoesNotKnowIsRefused() throws IOException {
    write("transparency/document.ftlh", "<article><marquee>x</marquee></article>");
    assertThatThrownBy(
            () -> Documents.word(Documents.of(Documents.everyWay(), Naming.PEOPLE, templates())))
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("<marquee>");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFileThatLeadsOutOfTheFolderIsRefused() throws IOException {
    Path secret = Files.writeString(temporary.resolve("secret.css"), "secret");
    Path link = temporary.resolve("own/transparency/page.css");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, secret);
    assertThatThrownBy(this::templates)
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("leads out of");
  }

  @Test
  void aPathThatLeadsOutOfTheFolderIsNotRead() throws IOException {
    Files.writeString(temporary.resolve("secret.ftlh"), "secret");
    write("transparency/document.ftlh", "<#include \"../../secret.ftlh\">");
    assertThatThrownBy(this::page).isInstanceOf(TemplateFailed.class);
  }

  @Test
  void templatesHaveNoWayOut() throws IOException {
    write("transparency/document.ftlh", "${\"freemarker.template.utility.Execute\"?new()(\"id\")}");
    assertThatThrownBy(this::page).isInstanceOf(TemplateFailed.class);
    write("transparency/document.ftlh", "${d?api.tool}");
    assertThatThrownBy(this::page).isInstanceOf(TemplateFailed.class);
    write("transparency/document.ftlh", "${d.getClass().forName(\"java.lang.Runtime\")}");
    assertThatThrownBy(this::page).isInstanceOf(TemplateFailed.class);
  }

  @Test
  void aFolderThatReplacesNothingIsRefused() throws IOException {
    write("words.ftlh", "x");
    assertThatThrownBy(this::templates)
        .isInstanceOf(TemplateFailed.class)
        .hasMessageContaining("replaces none of palaudit's templates");
    assertThatThrownBy(() -> TemplateFolder.of(temporary.resolve("missing")))
        .isInstanceOf(TemplateFailed.class);
  }
}
