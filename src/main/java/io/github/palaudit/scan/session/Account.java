package io.github.palaudit.scan.session;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/**
 * One account and its sessions, one for each tenant. A person is asked to sign in once: a tenant
 * that wants more of him than that refuses, it does not ask. Safe for many threads.
 */
public final class Account {

  private final Cloud cloud;
  private final SignIn signIn;
  private final SessionOptions options;
  private final Optional<TokenCredential> person;

  private Account(
      Cloud cloud, SignIn signIn, SessionOptions options, Optional<TokenCredential> person) {
    this.cloud = cloud;
    this.signIn = signIn;
    this.options = options;
    this.person = person;
  }

  /**
   * Signs a person in; every other account signs in where it is asked for.
   *
   * @param first the tenant to begin with, maybe {@link SignIn#HOME}
   * @throws SignInFailed when the person does not get in
   */
  public static Account of(Cloud cloud, SignIn first, SessionOptions options) {
    if (first.kind() != AuthKind.DEVICE_CODE && first.kind() != AuthKind.BROWSER) {
      return new Account(cloud, first, options, Optional.empty());
    }
    HttpClient client =
        new UrlConnectionClient(
            Trust.withJdkAnd(cloud.caCertificate()).getSocketFactory(), options);
    try {
      return new Account(cloud, first, options, Optional.of(Person.signedIn(first, cloud, client)));
    } catch (RuntimeException failure) {
      throw SignInFailures.explain(failure, first, cloud);
    }
  }

  /**
   * The session where the account began.
   *
   * @throws SignInFailed when there is no token to be had
   */
  public AzureSession first() {
    return AzureSession.open(cloud, signIn, options, person);
  }

  /**
   * The session in a tenant.
   *
   * @throws SignInFailed when there is no token to be had there
   */
  public AzureSession in(TenantId tenant) {
    return AzureSession.open(cloud, signIn.in(tenant), options, person);
  }
}
