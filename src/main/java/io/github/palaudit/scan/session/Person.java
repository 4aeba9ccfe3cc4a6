package io.github.palaudit.scan.session;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;

/**
 * A person who signs in once and gets tokens for many tenants without being asked again. MSAL is
 * used as it is: azure-identity's credentials ask again in every tenant, or forget who signed in.
 */
final class Person implements TokenCredential {

  /** The application of the Azure CLI, as azure-identity takes it for persons. */
  private static final String USUAL_APPLICATION = "04b07795-8ddb-461a-bbee-02f9e1bf7b46";

  private static final URI BACK = URI.create("http://localhost");

  private final PublicClientApplication application;
  private final IAccount account;

  private Person(PublicClientApplication application, IAccount account) {
    this.application = application;
    this.account = account;
  }

  /**
   * Signs in, in a browser or by a device code, as {@code signIn} says; throws what MSAL throws.
   */
  static Person signedIn(SignIn signIn, Cloud cloud, HttpClient client) {
    PublicClientApplication application;
    try {
      application =
          PublicClientApplication.builder(signIn.clientId().orElse(USUAL_APPLICATION))
              .httpClient(new AuthorityClient(client))
              .instanceDiscovery(cloud.instanceDiscovery())
              .authority(cloud.authority() + "/" + signIn.tenant() + "/")
              .build();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("an address of a cloud is none", impossible);
    }
    Set<String> scopes = Set.of(cloud.resourceManagerAudience() + "/.default");
    String there = signIn.isHome() ? "" : " to tenant " + signIn.tenant();
    CompletableFuture<IAuthenticationResult> signing;
    CountDownLatch asked = new CountDownLatch(1);
    if (signIn.kind() == AuthKind.BROWSER) {
      signIn.prompt().accept("Sign in" + there + " in the browser that opens now.");
      signing =
          application.acquireToken(
              InteractiveRequestParameters.builder(BACK).scopes(scopes).build());
    } else {
      signing =
          application.acquireToken(
              DeviceCodeFlowParameters.builder(
                      scopes,
                      code -> {
                        awaited(asked);
                        signIn
                            .prompt()
                            .accept(
                                "To sign in"
                                    + there
                                    + ", open "
                                    + code.verificationUri()
                                    + " in any browser and enter the code "
                                    + code.userCode());
                      })
                  .build());
      asked.countDown();
    }
    return new Person(application, joined(signing).account());
  }

  @Override
  public AccessToken getTokenSync(TokenRequestContext request) {
    SilentParameters.SilentParametersBuilder silent =
        SilentParameters.builder(Set.copyOf(request.getScopes()), account);
    if (request.getTenantId() != null) {
      silent.tenant(request.getTenantId());
    }
    IAuthenticationResult result;
    try {
      result = joined(application.acquireTokenSilently(silent.build()));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException("a tenant makes no address", impossible);
    }
    return new AccessToken(
        result.accessToken(), result.expiresOnDate().toInstant().atOffset(ZoneOffset.UTC));
  }

  @Override
  public Mono<AccessToken> getToken(TokenRequestContext request) {
    return Mono.fromCallable(() -> getTokenSync(request));
  }

  /** MSAL asks whether its future was given up, and stumbles when it is not yet made. */
  private static void awaited(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static IAuthenticationResult joined(CompletableFuture<IAuthenticationResult> asked) {
    try {
      return asked.join();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    }
  }
}
