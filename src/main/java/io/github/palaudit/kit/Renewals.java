package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whose evidence has to be renewed at one customer before an instant: what is known of the link
 * goes stale until then, or settles nothing today.
 *
 * @param all by tenant and object id
 * @param kit a page for each; empty where none could be made
 * @param withoutKit why not; empty where there are pages
 */
public record Renewals(List<Renewal> all, Optional<Kit> kit, String withoutKit) {

  public Renewals {
    all = List.copyOf(all);
  }

  /** One of them, and what it is asked for. */
  public record Renewal(Addressee who, Beneficiary beneficiary, Task task) {}

  /** Those of this customer. */
  public static Renewals of(Coverage coverage, Instant until, String tool) {
    KitBuilder builder = new KitBuilder(List.of(coverage), Optional.of(until));
    List<Renewal> all =
        builder.decided().stream()
            .map(one -> new Renewal(Addressee.of(one.who()), one.who(), one.task()))
            .toList();
    try {
      return new Renewals(all, Optional.of(builder.made(tool)), "");
    } catch (AccountNotChosen open) {
      return new Renewals(all, Optional.empty(), open.getMessage() + ".");
    }
  }

  /** The page of this one, without the ending of a file. */
  public Optional<String> page(Renewal one) {
    return kit.stream()
        .flatMap(made -> made.pages().stream())
        .filter(page -> page.who().id().equals(one.who().id()))
        .map(KitPage::name)
        .findFirst();
  }
}
