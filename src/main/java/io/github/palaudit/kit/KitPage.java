package io.github.palaudit.kit;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/**
 * What one principal is told.
 *
 * @param name of its files, without an ending: plain and unique in the kit
 * @param tenant where to sign in: the customer's, or the managing one for Lighthouse (F-A7)
 * @param tenantName as its directory calls it: hostile
 * @param customer whose resources it is about
 * @param account the location account that the commands name, where they name one
 * @param linkedTo what evidence last saw it linked to
 * @param counts whether a link would count today, by role and state
 * @param why paragraphs that explain it
 * @param stages what to do, in order
 * @param promises what the link does and does not do
 */
public record KitPage(
    String name,
    Addressee who,
    TenantId tenant,
    String tenantName,
    String customer,
    Task task,
    Optional<PartnerId> account,
    Optional<PartnerId> linkedTo,
    Truth counts,
    String title,
    List<String> why,
    List<Stage> stages,
    List<String> promises) {

  public KitPage {
    why = List.copyOf(why);
    stages = List.copyOf(stages);
    promises = List.copyOf(promises);
  }

  /** The first lines to run in this language that show or change the link; empty without any. */
  public String lines(Stage.Kind kind, Block.Language language) {
    return stages.stream()
        .filter(stage -> stage.kind() == kind)
        .flatMap(stage -> stage.ways().stream())
        .flatMap(way -> way.blocks().stream())
        .filter(block -> block.language() == language && block.file().isEmpty())
        .findFirst()
        .map(Block::text)
        .orElse("");
  }
}
