package io.github.palaudit.coverage.oracle;

import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.Optional;

/** Whether PAL knows a principal of this kind and state (F-A11, F-A12, F-A16). */
record Persons(Estate estate) {

  private static final String UNSURE = "unknown-principal";

  /** The third condition. */
  Opinion counts(Way way, Truth ours) {
    Opinion itself = itself(way, ours);
    Opinion inGroups = inGroups(way);
    return inGroups.truth().ordinal() < itself.truth().ordinal() ? inGroups : itself;
  }

  private Opinion itself(Way way, Truth ours) {
    if (way.unread()) {
      return Opinion.unknown("unknown-members");
    }
    Opinion opinion = ours == Truth.UNKNOWN ? Opinion.unknown(UNSURE) : Opinion.YES;
    Optional<Side> side = estate.side(way.who().tenant());
    if (side.isEmpty()) {
      return opinion.and(unseen(way));
    }
    if (Belonging.isGone(side.get(), way.who().object())) {
      return opinion.and(Opinion.no("disabled-principal"));
    }
    Optional<Principal> known = side.get().resolved(way.who().object());
    boolean scanned = side.get().scanned();
    return opinion.and(known.map(one -> state(one, way, scanned)).orElse(Opinion.unknown(UNSURE)));
  }

  /** Its own answer shows that it is there; that it is enabled is assumed. */
  private Opinion unseen(Way way) {
    boolean answered = !new Links(estate).newest(way.who()).isEmpty();
    return answered && !estate.strict() ? Opinion.YES : Opinion.unknown(UNSURE);
  }

  private Opinion inGroups(Way way) {
    Policy policy = estate.policy();
    Opinion opinion = Opinion.YES;
    if (way.groups().size() > 1) {
      opinion = opinion.and(byPolicy(policy.nestedGroups()));
    }
    boolean application =
        estate
            .side(way.who().tenant())
            .flatMap(side -> side.resolved(way.who().object()))
            .map(known -> known instanceof ServicePrincipal)
            .orElse(false);
    if (application && !way.groups().isEmpty()) {
      opinion = opinion.and(byPolicy(policy.servicePrincipalsInGroups()));
    }
    return opinion;
  }

  private static Opinion byPolicy(Truth setting) {
    return Opinion.of(setting, "disabled-principal", "unknown-members");
  }

  private Opinion state(Principal known, Way way, boolean scanned) {
    if (known instanceof User user) {
      Opinion enabled = enabled(user.enabled(), scanned);
      return enabled.truth() == Truth.NO ? enabled : enabled.and(invited(user, way));
    }
    if (known instanceof ServicePrincipal application) {
      return enabled(application.enabled(), scanned).and(kind(application, way));
    }
    return known instanceof ForeignGroup ? Opinion.no("aobo-only") : Opinion.unknown(UNSURE);
  }

  /** What exports never carry is assumed good; who was asked live left it open. */
  private Opinion enabled(Optional<Boolean> flag, boolean scanned) {
    if (flag.isEmpty()) {
      return scanned || estate.strict() ? Opinion.unknown(UNSURE) : Opinion.YES;
    }
    return flag.get() ? Opinion.YES : Opinion.no("disabled-principal");
  }

  private Opinion invited(User user, Way way) {
    if (new Links(estate).isLinkedToAnybody(way.who())) {
      return Opinion.YES;
    }
    if (user.externalUserState().isPresent()) {
      return user.externalUserState().get().equalsIgnoreCase("PendingAcceptance")
          ? Opinion.no("pending-guest")
          : Opinion.YES;
    }
    return Opinion.YES;
  }

  private Opinion kind(ServicePrincipal application, Way way) {
    if (!application.isManagedIdentity()) {
      return Opinion.YES;
    }
    Truth setting = estate.policy().managedIdentities();
    if (setting == Truth.NO && new Links(estate).isLinkedToAnybody(way.who())) {
      setting = Truth.UNKNOWN;
    }
    return Opinion.of(setting, "managed-identity-only", UNSURE);
  }
}
