package io.github.palaudit.render.markdown;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.kit.Task;
import io.github.palaudit.render.KitRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes {@code index.md}: whom the instructions are for, and who was left out. */
public final class KitIndexMarkdown implements KitRenderer {

  @Override
  public String fileName() {
    return "index.md";
  }

  @Override
  public void render(Kit kit, OutputStream out) throws IOException {
    out.write(text(kit).getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Kit kit) {
    StringBuilder text = new StringBuilder(4096);
    text.append("# Who is asked for what\n\n")
        .append(MarkdownText.of(kit.partner() + ": " + String.join(", ", kit.customers())))
        .append(", as things stood on ")
        .append(Dates.minute(kit.asOf()))
        .append(".\n\n");
    count("pages", kit.pages().size(), text);
    for (Task task : Task.values()) {
      if (kit.count(task) > 0) {
        count(task.label(), kit.count(task), text);
      }
    }
    count("need nothing", kit.linked(), text);
    count("left out", kit.leftOut().size(), text);
    if (!kit.notSeenWhole().isEmpty()) {
      text.append("\nNot everybody who holds a role at ")
          .append(MarkdownText.of(String.join(", ", kit.notSeenWhole())))
          .append(
              " is known: roles or members were not read, or a principal could not be looked up."
                  + " There may be more of us than are listed here.\n");
    }
    text.append("\n| for | kind | asked for | link is | would count | tenant | page |\n")
        .append("| --- | --- | --- | --- | --- | --- | --- |\n");
    kit.pages().forEach(page -> page(page, text));
    text.append("\n## Left out, and why\n\n| who | kind | customer | why |\n")
        .append("| --- | --- | --- | --- |\n");
    kit.leftOut()
        .forEach(
            left ->
                row(text, left.who().name(), left.who().kind(), left.customer(), left.why())
                    .append(" |\n"));
    return text.toString();
  }

  private static void count(String what, int number, StringBuilder text) {
    text.append("- ").append(what).append(": ").append(number).append('\n');
  }

  private static void page(KitPage page, StringBuilder text) {
    row(
            text,
            page.who().name(),
            page.who().kind(),
            page.task().label(),
            page.task().state(),
            page.counts().word(),
            page.tenantName())
        .append(" | [page](")
        .append(page.name())
        .append(".md) |\n");
  }

  private static StringBuilder row(StringBuilder text, String... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "| " : " | ").append(MarkdownText.of(cells[i]));
    }
    return text;
  }
}
