package io.github.palaudit.render.html;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.kit.Block;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.kit.PortalSteps;
import io.github.palaudit.kit.Task;
import io.github.palaudit.kit.Way;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.snapshot.PartnerId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What the templates of the instructions print; every text from elsewhere is visible here. */
final class KitViews {

  private static final int LONGEST_NAME = 200;

  private KitViews() {}

  /** A piece of a sentence. */
  public record Piece(String text, boolean link) {}

  /** A way with its steps in pieces. */
  public record WayView(
      String title, List<String> sentences, List<List<Piece>> steps, List<Block> blocks) {}

  /** A stage. */
  public record StageView(String title, List<String> sentences, List<WayView> ways) {}

  /** How many pages ask for a task. */
  public record CountView(String label, int number) {}

  static Map<String, Object> kit(Kit kit) {
    return Map.of(
        "partner", name(kit.partner()),
        "customers", name(String.join(", ", kit.customers())),
        "asOf", Dates.minute(kit.asOf()),
        "tool", name(kit.tool()),
        "notSeenWhole", name(String.join(", ", kit.notSeenWhole())),
        "pages", kit.pages().size(),
        "linked", kit.linked());
  }

  static List<CountView> counts(Kit kit) {
    return Arrays.stream(Task.values())
        .filter(task -> kit.count(task) > 0)
        .map(task -> new CountView(task.label(), kit.count(task)))
        .toList();
  }

  static Map<String, Object> page(KitPage page) {
    return Map.ofEntries(
        Map.entry("title", page.title()),
        Map.entry("name", name(page.who().name())),
        Map.entry("kind", page.who().kind()),
        Map.entry("signInName", name(page.who().signInName().orElse(""))),
        Map.entry("tenant", page.tenant().value()),
        Map.entry("tenantName", name(page.tenantName())),
        Map.entry("customer", name(page.customer())),
        Map.entry("account", page.account().map(PartnerId::value).orElse("")),
        Map.entry("state", page.task().state()),
        Map.entry("object", name(page.who().id().object().value())),
        Map.entry("why", visible(page.why())),
        Map.entry("promises", visible(page.promises())),
        Map.entry(
            "stages",
            page.stages().stream()
                .map(
                    stage ->
                        new StageView(
                            VisibleText.of(stage.title()),
                            visible(stage.sentences()),
                            stage.ways().stream().map(KitViews::way).toList()))
                .toList()));
  }

  static Map<String, String> row(KitPage page) {
    return Map.of(
        "name", name(page.who().name()),
        "kind", page.who().kind(),
        "task", page.task().label(),
        "state", page.task().state(),
        "counts", page.counts().word(),
        "tenantName", name(page.tenantName()),
        "mail", name(page.who().mail().orElse("")),
        "file", page.name());
  }

  static Map<String, String> leftOut(Kit.LeftOut left) {
    return Map.of(
        "name", name(left.who().name()),
        "kind", left.who().kind(),
        "customer", name(left.customer()),
        "why", VisibleText.of(left.why()));
  }

  private static WayView way(Way way) {
    return new WayView(
        way.title(),
        visible(way.sentences()),
        way.steps().stream().map(KitViews::pieces).toList(),
        way.blocks());
  }

  private static List<Piece> pieces(String step) {
    List<Piece> pieces = new ArrayList<>();
    for (String word : VisibleText.of(step).split("(?<= )", -1)) {
      String bare = word.strip();
      if (PortalSteps.isAddress(bare)) {
        pieces.add(new Piece(bare, true));
        pieces.add(new Piece(word.substring(bare.length()), false));
      } else {
        pieces.add(new Piece(word, false));
      }
    }
    return pieces;
  }

  private static List<String> visible(List<String> sentences) {
    return sentences.stream().map(VisibleText::of).toList();
  }

  private static String name(String name) {
    return VisibleText.cut(name, LONGEST_NAME);
  }
}
