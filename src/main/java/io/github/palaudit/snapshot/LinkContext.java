package io.github.palaudit.snapshot;

import java.util.Optional;

/**
 * What an observation of a partner link tells beside the answer: how it was come by, and names that
 * people know its identity by. Nothing is judged by the names.
 *
 * @param basis what it rests on
 * @param collectedBy who or what collected it, such as {@code palaudit 1.0.0} or a person's name
 * @param requestId the service's id of the request that was answered
 * @param tenantName the display name of the identity's tenant
 * @param kind what the identity is, such as {@code User} or {@code ServicePrincipal}
 * @param signInName a user's principal name, an application's app id
 * @param state of the link as sent, such as {@code Active}
 */
public record LinkContext(
    LinkBasis basis,
    Optional<String> collectedBy,
    Optional<String> requestId,
    Optional<String> tenantName,
    Optional<String> kind,
    Optional<String> signInName,
    Optional<String> state) {

  /** Nothing is told but what it rests on. */
  public static LinkContext of(LinkBasis basis) {
    return new LinkContext(
        basis,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** What older snapshots leave out. */
  static LinkContext ofSource(String source) {
    return of(source.equals(LinkObservation.LIVE) ? LinkBasis.READ_LIVE : LinkBasis.ATTESTED);
  }
}
