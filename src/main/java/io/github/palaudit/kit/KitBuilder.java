package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.LinkOutlook;
import io.github.palaudit.finding.Access;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Goes through the principals of every customer. */
final class KitBuilder {

  private final List<Coverage> coverages;
  private final Optional<Instant> until;
  private final Map<PrincipalId, List<Case>> cases = new TreeMap<>();
  private final List<Kit.LeftOut> leftOut = new ArrayList<>();
  private int linked;

  KitBuilder(List<Coverage> coverages) {
    this(coverages, Optional.empty());
  }

  /**
   * For those alone of whose link nothing is known then, though all may be well today.
   *
   * @param until the instant
   */
  KitBuilder(List<Coverage> coverages, Optional<Instant> until) {
    this.coverages = List.copyOf(coverages);
    this.until = until;
  }

  /** Decides about everybody; who is asked for something, by id. */
  List<Case> decided() {
    coverages.forEach(this::decide);
    return cases.values().stream().flatMap(List::stream).toList();
  }

  Kit build(String tool) {
    decided();
    return made(tool);
  }

  /** The pages of what was decided. */
  Kit made(String tool) {
    PageNames names = new PageNames();
    List<KitPage> pages = new ArrayList<>();
    cases.forEach((id, all) -> pages.add(page(names.name(id), all)));
    Coverage first = coverages.get(0);
    return new Kit(
        first.inputs().configuration().partner().name(),
        coverages.stream().map(Case::customer).toList(),
        first.inputs().asOf(),
        tool,
        pages,
        leftOut,
        coverages.stream().filter(Access::mayHoldMore).map(Case::customer).toList(),
        linked);
  }

  private void decide(Coverage coverage) {
    Decider decider = new Decider(coverage);
    Optional<LinkOutlook> outlook = until.map(then -> new LinkOutlook(coverage.inputs(), then));
    everybody(coverage)
        .forEach(
            access -> {
              Beneficiary who = unlinked(access);
              Decision decision =
                  outlook
                      .map(then -> decider.renewing(access, who, then.isOpen(who)))
                      .orElseGet(() -> decider.about(access, who));
              if (decision instanceof Decision.Asked asked) {
                cases
                    .computeIfAbsent(who.id(), id -> new ArrayList<>())
                    .add(new Case(coverage, access, who, asked.task()));
              } else if (decision instanceof Decision.LeftOut left) {
                leftOut.add(
                    new Kit.LeftOut(Addressee.of(who), Case.customer(coverage), left.why()));
              } else {
                linked++;
              }
            });
  }

  private static Stream<Access> everybody(Coverage coverage) {
    return Stream.concat(
        Access.of(coverage),
        coverage.withoutRole().stream()
            .filter(who -> who.ours() == Truth.YES)
            .map(who -> new Access(who, List.of())));
  }

  /** As it stands for what no Marketplace offer of ours links by itself (F-A8). */
  private static Beneficiary unlinked(Access access) {
    return access.grants().stream()
        .map(Grant::beneficiary)
        .filter(who -> who.link().truth() != Truth.YES)
        .findFirst()
        .orElse(access.who());
  }

  private static KitPage page(String name, List<Case> all) {
    Case one = all.get(0);
    Addressee who = Addressee.of(one.who());
    Optional<PartnerId> account = account(all);
    return new KitPage(
        name,
        who,
        one.tenant(),
        one.tenantName(),
        all.stream().map(Case::customer).distinct().collect(Collectors.joining(", ")),
        one.task(),
        account,
        one.linkedTo(),
        all.stream().map(Case::counts).reduce(Truth.NO, Truth::or),
        Reasons.title(one, who),
        Reasons.of(one, who),
        new Stages(one, account).all(),
        Promises.of(one));
  }

  /** The one account that all these customers' links go to. */
  private static Optional<PartnerId> account(List<Case> all) {
    Set<Optional<PartnerId>> chosen = new LinkedHashSet<>();
    all.forEach(one -> chosen.add(one.account()));
    Case first = all.get(0);
    if (!first.task().needsAccount()) {
      return Optional.empty();
    }
    if (chosen.size() == 1 && chosen.iterator().next().isPresent()) {
      return chosen.iterator().next();
    }
    throw new AccountNotChosen(
        "the identities of "
            + all.stream().map(Case::customer).distinct().collect(Collectors.joining(", ")),
        first.coverage().inputs().configuration().partner().locationAccounts());
  }
}
