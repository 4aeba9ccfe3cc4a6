package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.People;
import io.github.palaudit.finding.SignIn;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.User;
import java.util.Optional;

/**
 * Who a page is for.
 *
 * @param name the name people know it by, as sent: hostile
 * @param kind user, guest, service principal, managed identity or unresolved principal
 * @param signInName what it signs in with: a user principal name or a client id
 * @param mail where a person can be written to
 */
public record Addressee(
    PrincipalId id, String name, String kind, Optional<String> signInName, Optional<String> mail) {

  static Addressee of(Beneficiary who) {
    Optional<User> user = user(who.principal());
    Optional<String> home =
        user.flatMap(one -> People.homeAddresses(one).stream().sorted().findFirst());
    return new Addressee(
        who.id(),
        who.displayName(),
        who.kindLabel(),
        user.flatMap(one -> one.isGuest() ? home : one.userPrincipalName())
            .or(() -> SignIn.clientId(who)),
        user.flatMap(User::mail).filter(mail -> mail.contains("@")).or(() -> home));
  }

  private static Optional<User> user(Optional<Principal> principal) {
    return principal.filter(User.class::isInstance).map(User.class::cast);
  }

  /** Whether this is certainly a person. */
  public boolean isPerson() {
    return kind.equals("user") || kind.equals("guest");
  }
}
