package io.github.palaudit.render.markdown;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.kit.Block;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.kit.PortalSteps;
import io.github.palaudit.kit.Stage;
import io.github.palaudit.kit.Way;
import io.github.palaudit.render.PageRenderer;
import io.github.palaudit.snapshot.PartnerId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the instructions for one colleague as Markdown. */
public final class KitMarkdown implements PageRenderer {

  @Override
  public String ending() {
    return ".md";
  }

  @Override
  public void render(Kit kit, KitPage page, OutputStream out) throws IOException {
    out.write(text(kit, page).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Kit kit, KitPage page) {
    StringBuilder text = new StringBuilder(4096);
    text.append("# ").append(MarkdownText.of(page.title())).append("\n\n");
    facts(page, text);
    text.append("\n## Why you get this\n\n");
    paragraphs(page.why(), text);
    int number = 1;
    for (Stage stage : page.stages()) {
      stage(number++, stage, text);
    }
    text.append("## What the link does, and what it does not do\n\n");
    page.promises()
        .forEach(promise -> text.append("- ").append(MarkdownText.of(promise)).append('\n'));
    text.append("\n---\n\nWritten by ")
        .append(MarkdownText.of(kit.tool()))
        .append(" for ")
        .append(MarkdownText.of(kit.partner()))
        .append(", as things stood on ")
        .append(Dates.minute(kit.asOf()))
        .append(". F-numbers name the sources, in docs/facts.md of palaudit.\n");
    return text.toString();
  }

  private static void facts(KitPage page, StringBuilder text) {
    fact("Identity", page.who().name() + " (" + page.who().kind() + ")", text);
    page.who().signInName().ifPresent(name -> fact("Signs in with", name, text));
    fact("In the tenant", page.tenantName() + " (" + page.tenant() + ")", text);
    fact("Working for", page.customer(), text);
    page.account().map(PartnerId::value).ifPresent(id -> fact("Partner id to link to", id, text));
    fact("What we know", page.task().state(), text);
  }

  private static void fact(String what, String value, StringBuilder text) {
    text.append("- ").append(what).append(": ").append(MarkdownText.of(value)).append('\n');
  }

  private static void paragraphs(List<String> sentences, StringBuilder text) {
    sentences.forEach(one -> text.append(MarkdownText.of(one)).append("\n\n"));
  }

  private static void stage(int number, Stage stage, StringBuilder text) {
    text.append("## ")
        .append(number)
        .append(". ")
        .append(MarkdownText.of(stage.title()))
        .append("\n\n");
    paragraphs(stage.sentences(), text);
    for (Way way : stage.ways()) {
      text.append("### ").append(MarkdownText.of(way.title())).append("\n\n");
      paragraphs(way.sentences(), text);
      for (int i = 0; i < way.steps().size(); i++) {
        text.append(i + 1).append(". ").append(step(way.steps().get(i))).append('\n');
      }
      if (!way.steps().isEmpty()) {
        text.append('\n');
      }
      way.blocks().forEach(block -> block(block, text));
    }
  }

  private static String step(String step) {
    return Arrays.stream(step.split(" ", -1))
        .map(word -> PortalSteps.isAddress(word) ? "<" + word + ">" : MarkdownText.of(word))
        .collect(Collectors.joining(" "));
  }

  private static void block(Block block, StringBuilder text) {
    if (!block.file().isEmpty()) {
      text.append("File `").append(block.file()).append("`:\n\n");
    }
    text.append("```")
        .append(block.language().word())
        .append('\n')
        .append(block.text())
        .append("\n```\n\n");
  }
}
