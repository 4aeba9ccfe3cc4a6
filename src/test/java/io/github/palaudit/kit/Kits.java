package io.github.palaudit.kit;

import io.github.palaudit.Tenants;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.snapshot.ObjectId;
import java.util.List;
import java.util.Optional;

/** Kits for tests. */
final class Kits {

  private Kits() {}

  static Kit of(Tenants tenants) {
    return Kit.of(List.of(CoverageEngine.coverage(tenants.inputs())), "palaudit test");
  }

  /** The page of this principal, where it has one. */
  static Optional<KitPage> page(Kit kit, String name) {
    ObjectId id = Tenants.id(name);
    return kit.pages().stream().filter(page -> page.who().id().object().equals(id)).findFirst();
  }

  static KitPage only(Tenants tenants) {
    Kit kit = of(tenants);
    if (kit.pages().size() != 1) {
      throw new AssertionError("pages: " + kit.pages().size() + ", left out: " + kit.leftOut());
    }
    return kit.pages().get(0);
  }

  /** Why this principal has no page. */
  static String leftOut(Kit kit, String name) {
    ObjectId id = Tenants.id(name);
    return kit.leftOut().stream()
        .filter(left -> left.who().id().object().equals(id))
        .map(Kit.LeftOut::why)
        .findFirst()
        .orElse("");
  }

  static List<Block> blocks(KitPage page) {
    return page.stages().stream()
        .flatMap(stage -> stage.ways().stream())
        .flatMap(way -> way.blocks().stream())
        .toList();
  }

  static List<Block> blocks(KitPage page, Block.Language language) {
    return blocks(page).stream().filter(block -> block.language() == language).toList();
  }

  /** Every command and file of the page. */
  static String commands(KitPage page) {
    return String.join("\n", blocks(page).stream().map(Block::text).toList());
  }

  static List<String> ways(KitPage page, Stage.Kind kind) {
    return page.stages().stream()
        .filter(stage -> stage.kind() == kind)
        .flatMap(stage -> stage.ways().stream())
        .map(Way::title)
        .toList();
  }
}
