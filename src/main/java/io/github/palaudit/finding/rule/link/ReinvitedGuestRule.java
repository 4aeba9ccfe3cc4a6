package io.github.palaudit.finding.rule.link;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.People;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Draft;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A guest whose link stayed behind on another object. */
public final class ReinvitedGuestRule implements CoverageRule {

  private static final Set<Cause> WITHOUT_LINK =
      Set.of(Cause.NOT_LINKED, Cause.EVIDENCE_MISSING, Cause.EVIDENCE_INCONCLUSIVE);

  private static final RuleText TEXT =
      new RuleText(
          "PAL025",
          "Guest under a new object",
          Severity.MEDIUM,
          "A guest of ours holds an eligible role in force and is not linked, or nobody has shown it; and another guest object of the same home address was last seen linked to us, and is disabled or, as far as everything was read, holds no eligible role in force. Both objects have to be in the snapshot: evidence carries no address, so of an object that was deleted nobody can tell whose it was.",
          "A link belongs to the object, not to the person. Somebody who is invited again as a new object starts without one.",
          "The person signs in with the new object and links it; the customer removes the old one.",
          List.of("F-A1", "F-A6"));

  @Override
  public RuleText text() {
    return TEXT;
  }

  @Override
  public boolean asksForAttribution() {
    return true;
  }

  @Override
  public Stream<Finding> check(Coverage coverage) {
    boolean mayHoldMore = Access.mayHoldMore(coverage);
    List<Access> leftBehind =
        Access.ofOursWithRoleOrWithout(coverage)
            .filter(access -> isLeftBehind(coverage, access, mayHoldMore))
            .toList();
    if (leftBehind.isEmpty()) {
      return Stream.empty();
    }
    return Access.ofOurs(coverage)
        .filter(access -> WITHOUT_LINK.contains(access.who().link().cause()))
        .filter(access -> access.who().counts().truth() == Truth.YES)
        .filter(access -> !access.activeAndCounting().isEmpty())
        .flatMap(
            access ->
                leftBehind.stream()
                    .filter(old -> isSamePerson(old.who(), access.who()))
                    .findFirst()
                    .map(old -> finding(coverage, access, old))
                    .stream());
  }

  private static boolean isLeftBehind(Coverage coverage, Access access, boolean mayHoldMore) {
    List<PartnerId> accounts = coverage.inputs().configuration().partner().locationAccounts();
    boolean linked =
        access.who().link().cause() == Cause.LINKED_TO_US
            || access.who().link().cause() == Cause.EVIDENCE_STALE;
    boolean toUs =
        access
            .who()
            .evidence()
            .flatMap(dated -> dated.observation().linkedTo())
            .filter(accounts::contains)
            .isPresent();
    boolean idle = access.activeAndCounting().isEmpty() && !mayHoldMore;
    return linked && toUs && (access.who().counts().cause() == Cause.DISABLED || idle);
  }

  private static boolean isSamePerson(Beneficiary old, Beneficiary now) {
    return !old.id().equals(now.id())
        && old.id().tenant().equals(now.id().tenant())
        && !Collections.disjoint(addresses(old), addresses(now));
  }

  private static Set<String> addresses(Beneficiary who) {
    return guest(who).map(People::homeAddresses).orElse(Set.of());
  }

  private static Optional<User> guest(Beneficiary who) {
    return who.principal()
        .filter(User.class::isInstance)
        .map(User.class::cast)
        .filter(User::isGuest);
  }

  private static Finding finding(Coverage coverage, Access access, Access old) {
    Wording names = new Wording(coverage);
    LinkRemedies links = new LinkRemedies(coverage);
    boolean notLinked = access.who().link().cause() == Cause.NOT_LINKED;
    List<Grant> grants = access.activeAndCounting();
    List<ScopeId> scopes = Access.scopes(grants);
    return new Draft(TEXT, coverage)
        .severity(Access.areCovered(coverage, scopes) ? Severity.LOW : TEXT.severity())
        .principal(access.who().id())
        .touching(scopes)
        .remedy(notLinked ? links.link(access.who()) : links.show(access.who()))
        .says(
            names.principal(access.who())
                + " holds "
                + names.roles(grants)
                + " and "
                + (notLinked ? "is not linked" : "its link is unknown")
                + ", while another object of the same home address ("
                + old.who().id().object()
                + ", "
                + (old.who().counts().cause() == Cause.DISABLED
                    ? "disabled"
                    : "without an eligible role in force")
                + ") was linked to us, at "
                + names.scopes(scopes)
                + ".");
  }
}
