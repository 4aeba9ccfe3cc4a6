package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.DenyAssignment;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a deny assignment or a condition takes away what a role gives (F-A20, F-C6). */
record Reality(Estate estate) {

  private static final String EVERYONE = "00000000-0000-0000-0000-000000000000";

  /** The fifth condition, of this way at this scope. */
  Opinion counts(Way way, ScopeId scope) {
    Opinion opinion = condition(way.condition());
    if (estate.strict() && !estate.customer().whole(Source.DENY_ASSIGNMENTS)) {
      opinion = opinion.and(Opinion.unknown("denied-maybe"));
    }
    for (DenyAssignment deny : estate.customer().all(DenyAssignment.class)) {
      opinion = opinion.and(denied(deny, way, scope));
    }
    return opinion;
  }

  private Opinion denied(DenyAssignment deny, Way way, ScopeId scope) {
    Places places = new Places(estate.customer());
    Truth here =
        deny.scope().equals(scope)
            ? Truth.YES
            : deny.doNotApplyToChildScopes()
                ? Truth.NO
                : places.reaches(deny.scope(), scope)
                    ? Truth.YES
                    : places.mayReach(deny.scope(), scope) ? Truth.UNKNOWN : Truth.NO;
    Truth named = named(deny.principals(), way);
    Truth excluded = named(deny.excludedPrincipals(), way);
    if (way.unread() && excluded == Truth.NO && !deny.excludedPrincipals().isEmpty()) {
      excluded = Truth.UNKNOWN;
    }
    if (here == Truth.NO || named == Truth.NO || excluded == Truth.YES) {
      return Opinion.YES;
    }
    boolean sure = here == Truth.YES && named == Truth.YES && excluded == Truth.NO;
    boolean all =
        deny.permissions().stream()
            .anyMatch(block -> block.actions().contains("*") && block.notActions().isEmpty());
    return sure && all ? Opinion.no("denied") : Opinion.unknown("denied-maybe");
  }

  private Truth named(List<ObjectId> list, Way way) {
    Truth answer = Truth.NO;
    boolean isNative = way.who().tenant().equals(estate.customer().tenant());
    Memberships memberships = new Memberships(estate, estate.customer());
    for (ObjectId one : list) {
      if (one.value().equals(EVERYONE)
          || one.equals(way.who().object())
          || way.groups().contains(one)) {
        return Truth.YES;
      }
      Truth held = held(memberships, one, way, isNative);
      answer = held.ordinal() > answer.ordinal() ? held : answer;
    }
    return answer;
  }

  /** Whether the one named is, or may be, a group that holds the beneficiary. */
  private Truth held(Memberships memberships, ObjectId one, Way way, boolean isNative) {
    if (memberships.isGroup(one, "")) {
      return isNative
          ? memberships.holds(one, way.who().object())
          : memberships.holds(one, new ObjectId("nobody"));
    }
    return estate.customer().resolved(one).isPresent()
            && !(estate.customer().resolved(one).get() instanceof ForeignGroup)
        ? Truth.NO
        : Truth.UNKNOWN;
  }

  /** Only the portal's template for giving roles away is known not to matter. */
  private static Opinion condition(Optional<String> condition) {
    if (condition.isEmpty()) {
      return Opinion.YES;
    }
    String text = condition.get().replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    String write = "!(actionmatches{'microsoft.authorization/roleassignments/write'})";
    return text.contains(write) ? Opinion.YES : Opinion.unknown("condition");
  }
}
