package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.PrincipalId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The same grants from the other side: what each beneficiary gets, and from which holder. */
final class Shares {

  private final Map<PrincipalId, List<Share>> byBeneficiary = new HashMap<>();
  private final List<PrincipalId> beneficiaries;

  /** One way to benefit, and everything that comes that way. */
  private record Share(Benefit benefit, List<Holding> holdings) {}

  Shares(List<OpenedHolding> held) {
    IdentityHashMap<List<Benefit>, List<Holding>> byHolder = new IdentityHashMap<>();
    for (OpenedHolding opened : held) {
      List<Holding> known = byHolder.get(opened.benefits());
      if (known == null) {
        List<Holding> first = new ArrayList<>();
        byHolder.put(opened.benefits(), first);
        for (Benefit benefit : opened.benefits()) {
          byBeneficiary
              .computeIfAbsent(benefit.beneficiary().id(), p -> new ArrayList<>())
              .add(new Share(benefit, first));
        }
        known = first;
      }
      known.add(opened.holding());
    }
    this.beneficiaries = byBeneficiary.keySet().stream().sorted().toList();
  }

  /** Whoever benefits from anything, by id. */
  List<PrincipalId> beneficiaries() {
    return beneficiaries;
  }

  /** How this beneficiary comes to what it gets. */
  List<Benefit> benefits(PrincipalId beneficiary) {
    return byBeneficiary.getOrDefault(beneficiary, List.of()).stream().map(Share::benefit).toList();
  }

  /** What this beneficiary gets. */
  List<Grant> grants(PrincipalId beneficiary) {
    List<Share> shared = byBeneficiary.getOrDefault(beneficiary, List.of());
    int count = 0;
    for (Share share : shared) {
      count += share.holdings().size();
    }
    List<Grant> grants = new ArrayList<>(count);
    for (Share share : shared) {
      for (Holding holding : share.holdings()) {
        grants.add(Grant.of(holding, share.benefit()));
      }
    }
    return grants;
  }
}
