package io.github.palaudit.reconciliation;

import static io.github.palaudit.reconciliation.LikelyCause.ACCESS_ENDED;
import static io.github.palaudit.reconciliation.LikelyCause.COVERAGE_UNKNOWN;
import static io.github.palaudit.reconciliation.LikelyCause.GLOBAL_ACCOUNT;
import static io.github.palaudit.reconciliation.LikelyCause.MANAGEMENT_GROUP;
import static io.github.palaudit.reconciliation.LikelyCause.OTHER_ASSOCIATION;
import static io.github.palaudit.reconciliation.LikelyCause.OTHER_PARTNER;
import static io.github.palaudit.reconciliation.LikelyCause.OTHER_ROLE;
import static io.github.palaudit.reconciliation.LikelyCause.ROLE_BY_POLICY;
import static io.github.palaudit.reconciliation.LikelyCause.UNKNOWN_LINKS;
import static io.github.palaudit.reconciliation.LikelyCause.UNLISTED_PARTNER_ID;
import static io.github.palaudit.reconciliation.LikelyCause.UNSEEN_IDENTITY;

import io.github.palaudit.coverage.Basis;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.LinkStatus;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the data show that may explain a verdict, and of whom that speaks. */
final class Suspects {

  private final Coverage coverage;

  Suspects(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Causes, the likeliest first, and the principals that they speak of. */
  record Found(List<LikelyCause> causes, List<PrincipalId> principals) {

    static final Found NONE = new Found(List.of(), List.of());

    static Found of(LikelyCause... causes) {
      return new Found(List.of(causes), List.of());
    }

    /** The same behind others. */
    Found after(List<LikelyCause> first) {
      List<LikelyCause> all = new ArrayList<>(first);
      all.addAll(causes);
      return new Found(all, principals);
    }
  }

  /** Of a subscription whose coverage is not known: those who may attribute it. */
  Found ofUnknown(ScopeCoverage answer) {
    List<PrincipalId> possible = answer.possiblyBy();
    List<PrincipalId> unknownLinks =
        possible.stream()
            .filter(
                id ->
                    coverage
                        .principal(id)
                        .filter(one -> one.link().truth() == Truth.UNKNOWN)
                        .isPresent())
            .toList();
    return new Found(
        unknownLinks.isEmpty() ? List.of(COVERAGE_UNKNOWN) : List.of(UNKNOWN_LINKS), possible);
  }

  /** Of one that nothing attributes and Microsoft recognises. */
  Found ofUnexplained(ScopeCoverage answer) {
    TreeSet<PrincipalId> linked = new TreeSet<>();
    answer
        .grants()
        .filter(grant -> grant.beneficiary().link().truth() == Truth.YES)
        .forEach(grant -> linked.add(grant.beneficiary().id()));
    List<LikelyCause> causes = new ArrayList<>(List.of(ACCESS_ENDED));
    if (!linked.isEmpty()) {
      causes.add(OTHER_ROLE);
    }
    causes.add(UNSEEN_IDENTITY);
    return new Found(causes, List.copyOf(linked));
  }

  /** Of one that is attributed and that Microsoft does not recognise through PAL. */
  Found ofMissing(Recognition shown, ScopeCoverage answer) {
    List<LikelyCause> causes = new ArrayList<>();
    if (shown.isAny()) {
      causes.add(OTHER_ASSOCIATION);
    }
    if (shown.underUnlistedId()) {
      causes.add(UNLISTED_PARTNER_ID);
    }
    if (restsOnlyOn(answer, Suspects::countsByPolicy)) {
      causes.add(ROLE_BY_POLICY);
    }
    if (restsOnlyOn(answer, Suspects::isAbove)) {
      causes.add(MANAGEMENT_GROUP);
    }
    Set<PrincipalId> global = holders(answer, LinkStatus.LINKED_GLOBAL_ACCOUNT);
    Set<PrincipalId> elsewhere = holders(answer, LinkStatus.LINKED_ELSEWHERE);
    if (!global.isEmpty()) {
      causes.add(GLOBAL_ACCOUNT);
    }
    if (!elsewhere.isEmpty()) {
      causes.add(OTHER_PARTNER);
    }
    global.addAll(elsewhere);
    return new Found(causes, List.copyOf(global));
  }

  private static Set<PrincipalId> holders(ScopeCoverage answer, LinkStatus status) {
    Set<PrincipalId> holders = new TreeSet<>();
    answer
        .grants()
        .filter(grant -> grant.beneficiary().linkStatus() == status)
        .forEach(grant -> holders.add(grant.beneficiary().id()));
    return holders;
  }

  private static boolean restsOnlyOn(ScopeCoverage answer, Predicate<Grant> kind) {
    List<Grant> standing =
        answer
            .grants()
            .filter(grant -> grant.truth() == Truth.YES && grant.basis() == Basis.STANDING)
            .toList();
    return !standing.isEmpty() && standing.stream().allMatch(kind);
  }

  private static boolean countsByPolicy(Grant grant) {
    return grant.holding().role().cause() == Cause.ROLE_BY_POLICY;
  }

  private static boolean isAbove(Grant grant) {
    ScopeKind kind = grant.holding().scope().kind();
    return kind == ScopeKind.MANAGEMENT_GROUP || kind == ScopeKind.TENANT_ROOT;
  }
}
