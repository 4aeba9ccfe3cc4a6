package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A user: a member or a guest.
 *
 * @param userType as sent: Member or Guest; {@code #EXT#} in the user principal name may disagree
 * @param enabled accountEnabled; empty where it was not sent
 * @param externalUserState as sent: PendingAcceptance or Accepted; empty for a member
 */
public record User(
    ObjectId id,
    String displayName,
    Optional<String> userPrincipalName,
    Optional<String> mail,
    Optional<String> userType,
    Optional<Boolean> enabled,
    Optional<String> externalUserState,
    boolean fromDirectory)
    implements Principal {

  private static final String EXTERNAL = "#ext#";

  /**
   * The domain the user signs in at home with: what stands after the last {@code _} before {@code
   * #EXT#}, else the domain of the mail address, else that of the user principal name unless it is
   * an external's, whose user principal name ends in the customer's domain. Lower case.
   */
  @JsonIgnore
  public Optional<String> homeDomain() {
    Optional<String> external = userPrincipalName.flatMap(User::externalDomain);
    if (external.isPresent()) {
      return external;
    }
    // The domain of an external's user principal name is the customer's.
    return mail.flatMap(User::domainOf)
        .or(
            () ->
                userPrincipalName
                    .filter(name -> !name.toLowerCase(Locale.ROOT).contains(EXTERNAL))
                    .flatMap(User::domainOf));
  }

  /** Invited from outside, by either of the two signs Entra gives. */
  @JsonIgnore
  public boolean isGuest() {
    return userType.map("Guest"::equalsIgnoreCase).orElse(false)
        || userPrincipalName
            .map(upn -> upn.toLowerCase(Locale.ROOT).contains(EXTERNAL))
            .orElse(false);
  }

  /** Invited, and has not accepted: the account cannot have linked itself yet. */
  @JsonIgnore
  public boolean isInvitationPending() {
    return externalUserState.map("PendingAcceptance"::equalsIgnoreCase).orElse(false);
  }

  @Override
  @JsonIgnore
  public String kindLabel() {
    return isGuest() ? "guest" : "user";
  }

  /** The same user read twice: what one list leaves out, the other fills in. */
  @Override
  public @Nullable SnapshotRecord mergedWith(SnapshotRecord other) {
    if (!(other instanceof User that) || fromDirectory != that.fromDirectory) {
      return Principal.super.mergedWith(other);
    }
    if (enabled.isPresent() && that.enabled.isPresent() && !enabled.equals(that.enabled)) {
      return null;
    }
    return new User(
        id,
        displayName,
        userPrincipalName.or(that::userPrincipalName),
        mail.or(that::mail),
        userType.or(that::userType),
        enabled.or(that::enabled),
        externalUserState.or(that::externalUserState),
        fromDirectory);
  }

  private static Optional<String> externalDomain(String userPrincipalName) {
    String lower = userPrincipalName.toLowerCase(Locale.ROOT);
    int end = lower.lastIndexOf(EXTERNAL);
    int start = end < 0 ? -1 : lower.lastIndexOf('_', end);
    return start < 0 ? Optional.empty() : Optional.of(lower.substring(start + 1, end));
  }

  private static Optional<String> domainOf(String address) {
    int at = address.lastIndexOf('@');
    return at < 0 || at == address.length() - 1
        ? Optional.empty()
        : Optional.of(address.substring(at + 1).toLowerCase(Locale.ROOT));
  }
}
