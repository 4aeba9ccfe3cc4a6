package io.github.palaudit.scan.link;

import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One identity to be asked for its own link in one tenant.
 *
 * @param tenantName the tenant's display name, where it is known already
 * @param application the application that is asked, or empty for whoever is signed in
 * @param session signs in; throws {@link SignInFailed}, or {@link CannotBeReadBack}
 */
public record LinkQuestion(
    TenantId tenant,
    Optional<String> tenantName,
    Optional<Application> application,
    Supplier<AzureSession> session) {

  /**
   * An application of a list.
   *
   * @param name what its owners call it
   * @param clientId its app id
   * @param object its service principal in the tenant, where somebody knows it
   */
  public record Application(String name, String clientId, Optional<ObjectId> object) {}

  /** The same question, with the tenant's name. */
  LinkQuestion named(Optional<String> name) {
    return new LinkQuestion(tenant, name, application, session);
  }
}
