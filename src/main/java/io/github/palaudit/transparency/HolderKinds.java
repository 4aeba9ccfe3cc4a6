package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.User;
import java.util.Optional;

/** Tells what an identity is, and whether anybody can use it. */
final class HolderKinds {

  private HolderKinds() {}

  static Holder.Kind kind(Beneficiary who) {
    Principal known = who.principal().orElse(null);
    if (known instanceof User user) {
      return user.isGuest() ? Holder.Kind.GUEST : Holder.Kind.USER;
    }
    if (known instanceof ServicePrincipal application) {
      return application.isManagedIdentity()
          ? Holder.Kind.MANAGED_IDENTITY
          : Holder.Kind.APPLICATION;
    }
    if (known instanceof ForeignGroup) {
      return Holder.Kind.FOREIGN_GROUP;
    }
    return known instanceof Group || who.counts().cause() == Cause.MEMBERS_UNREAD
        ? Holder.Kind.GROUP
        : Holder.Kind.UNRESOLVED;
  }

  static Holder.State state(Beneficiary who) {
    Cause cause = who.counts().cause();
    if (cause == Cause.DELETED) {
      return Holder.State.GONE;
    }
    if (cause == Cause.DISABLED) {
      return Holder.State.DISABLED;
    }
    if (cause == Cause.INVITATION_PENDING) {
      return Holder.State.INVITED;
    }
    Principal known = who.principal().orElse(null);
    if (known instanceof Group || known instanceof ForeignGroup) {
      return Holder.State.ENABLED;
    }
    Optional<Boolean> enabled =
        known instanceof User user
            ? user.enabled()
            : known instanceof ServicePrincipal one ? one.enabled() : Optional.empty();
    return enabled
        .map(yes -> yes ? Holder.State.ENABLED : Holder.State.DISABLED)
        .orElse(Holder.State.NOT_TOLD);
  }
}
