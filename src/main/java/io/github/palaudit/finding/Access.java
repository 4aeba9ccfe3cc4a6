package io.github.palaudit.finding;

import io.github.palaudit.config.Customer;
import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Benefit;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The questions that rules ask about a coverage: a principal with its grants, in the vocabulary of
 * findings.
 *
 * @param who the principal
 * @param grants its grants, by scope; empty only for one that nothing but evidence tells of
 */
public record Access(Beneficiary who, List<Grant> grants) {

  /** Every principal of ours that holds or benefits from anything, with all its grants. */
  public static Stream<Access> ofOurs(Coverage coverage) {
    return of(coverage).filter(access -> access.who().ours() == Truth.YES);
  }

  /** The same, with those of which nothing says whether they are ours. */
  public static Stream<Access> of(Coverage coverage) {
    return coverage.beneficiaries().stream()
        .map(coverage::grants)
        .map(
            grants -> new Access(itself(grants.stream().map(Grant::beneficiary).toList()), grants));
  }

  /**
   * A principal as it is by its own link, and not as a Marketplace offer of ours makes it count
   * (F-A8): where it has both kinds of access, no order of ids decides which is asked about.
   */
  private static Beneficiary itself(List<Beneficiary> seen) {
    return seen.stream()
        .filter(who -> who.link().cause() != Cause.LINKED_BY_OFFER)
        .findFirst()
        .orElse(seen.get(0));
  }

  /** Who those of ours are, without their grants, and then whoever was seen with no role here. */
  public static Stream<Beneficiary> whoIsOurs(Coverage coverage) {
    return Stream.concat(
            coverage.beneficiaries().stream()
                .map(
                    id ->
                        itself(coverage.benefits(id).stream().map(Benefit::beneficiary).toList())),
            coverage.withoutRole().stream())
        .filter(who -> who.ours() == Truth.YES);
  }

  /** Those of ours, and then whoever is ours by evidence and was seen with no role here. */
  public static Stream<Access> ofOursWithRoleOrWithout(Coverage coverage) {
    return Stream.concat(
        ofOurs(coverage),
        coverage.withoutRole().stream()
            .filter(who -> who.ours() == Truth.YES)
            .map(who -> new Access(who, List.of())));
  }

  /**
   * Whether anybody may hold more in this tenant than was seen: role assignments, or members of a
   * group with a role that may count, were not read.
   */
  public static boolean mayHoldMore(Coverage coverage) {
    return coverage.mayHideRoles(ScopeId.ROOT)
        || coverage.inputs().customer().completeness(Source.ROLE_ASSIGNMENTS)
            != Completeness.COMPLETE
        || coverage.beneficiaries().stream()
            .filter(
                id ->
                    coverage.benefits(id).stream()
                        .anyMatch(benefit -> isUnseen(benefit.beneficiary())))
            .anyMatch(id -> coverage.grants(id).stream().anyMatch(Access::isOfUnseenMembers));
  }

  private static boolean isUnseen(Beneficiary who) {
    Cause cause = who.counts().cause();
    return cause == Cause.MEMBERS_UNREAD || cause == Cause.UNRESOLVED;
  }

  /** It goes to people who were not seen, with a role that may count. */
  public static boolean isOfUnseenMembers(Grant grant) {
    return isUnseen(grant.beneficiary())
        && grant.active().truth() != Truth.NO
        && grant.holding().role().truth() != Truth.NO;
  }

  /** The grants of which this holds. */
  public List<Grant> where(Predicate<Grant> holds) {
    List<Grant> found = new ArrayList<>();
    for (Grant grant : grants) {
      if (holds.test(grant)) {
        found.add(grant);
      }
    }
    return found;
  }

  /** In force, with a role that counts. */
  public List<Grant> activeAndCounting() {
    return where(Access::isActiveAndCounting);
  }

  /** In force, with a role that counts. */
  public static boolean isActiveAndCounting(Grant grant) {
    return grant.active().truth() == Truth.YES && grant.holding().role().truth() == Truth.YES;
  }

  /** Whether the customer wants attribution at all; yes, unless its entry says otherwise. */
  public static boolean isAttributionWanted(Coverage coverage) {
    return coverage
        .inputs()
        .configuration()
        .customer(coverage.inputs().customer().tenant())
        .map(Customer::attributionWanted)
        .orElse(true);
  }

  /** The last day of the customer's engagement, once it is over; that day belongs to it. */
  public static Optional<LocalDate> engagementEnded(Coverage coverage) {
    LocalDate audited = coverage.inputs().asOf().atZone(ZoneOffset.UTC).toLocalDate();
    return coverage
        .inputs()
        .configuration()
        .customer(coverage.inputs().customer().tenant())
        .flatMap(Customer::engagementEnd)
        .filter(end -> end.isBefore(audited));
  }

  /** The scopes that these grants are given at. */
  public static List<ScopeId> scopes(Collection<Grant> grants) {
    return grants.stream().map(grant -> grant.holding().scope()).sorted().distinct().toList();
  }

  /** Whether all these scopes are attributed by standing grants already. */
  public static boolean areCovered(Coverage coverage, List<ScopeId> scopes) {
    return scopes.stream()
        .allMatch(
            scope ->
                coverage
                    .scope(scope)
                    .map(ScopeCoverage::attribution)
                    .filter(Attribution::isStanding)
                    .isPresent());
  }
}
