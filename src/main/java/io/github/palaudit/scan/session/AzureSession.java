package io.github.palaudit.scan.session;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import io.github.palaudit.snapshot.TenantId;
import java.net.URI;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;

/** Signed in to one tenant of one cloud, and able to read there. Safe for many threads. */
public final class AzureSession {

  private final SignIn signIn;
  private final Endpoint resourceManager;
  private final Endpoint microsoftGraph;
  private final RequestCounter counter = new RequestCounter();

  private AzureSession(
      Cloud cloud, SignIn signIn, SessionOptions options, Optional<TokenCredential> signedIn) {
    this.signIn = signIn;
    SSLSocketFactory trust = Trust.withJdkAnd(cloud.caCertificate()).getSocketFactory();
    HttpClient client = new UrlConnectionClient(trust, options);
    Waiting waiting = new Waiting(options, counter);
    Traffic traffic = new Traffic(waiting);
    TokenSource armTokens;
    TokenSource graphTokens;
    if (signIn.kind() == AuthKind.TOKEN) {
      armTokens = new ReadyToken(signIn.resourceManagerToken(), SignIn.ARM_TOKEN);
      graphTokens = new ReadyToken(signIn.microsoftGraphToken(), SignIn.GRAPH_TOKEN);
    } else {
      TokenCredential credential = signedIn.orElseGet(() -> Credentials.of(signIn, cloud, client));
      armTokens = tokens(credential, cloud.resourceManagerAudience(), cloud, options);
      graphTokens = tokens(credential, cloud.microsoftGraphAudience(), cloud, options);
    }
    this.resourceManager =
        endpoint(
            cloud.resourceManager(),
            armTokens,
            new Conversation(client, armTokens, Service.RESOURCE_MANAGER, waiting, traffic));
    this.microsoftGraph =
        endpoint(
            cloud.microsoftGraph(),
            graphTokens,
            new Conversation(client, graphTokens, Service.MICROSOFT_GRAPH, waiting, traffic));
  }

  /**
   * Signs in. A ready token is believed until a service refuses it.
   *
   * @throws SignInFailed when there is no token for Azure Resource Manager to be had
   */
  public static AzureSession open(Cloud cloud, SignIn signIn, SessionOptions options) {
    return open(cloud, signIn, options, Optional.empty());
  }

  /** With a credential that is signed in already, where there is one. */
  static AzureSession open(
      Cloud cloud, SignIn signIn, SessionOptions options, Optional<TokenCredential> signedIn) {
    AzureSession session = new AzureSession(cloud, signIn, options, signedIn);
    Optional<TenantId> of = session.resourceManager.claims().tenant();
    if (of.isPresent() && !signIn.isHome() && !of.get().equals(signIn.tenant())) {
      throw new SignInFailed(
          "The token is for tenant "
              + of.get()
              + ", not for "
              + signIn.tenant()
              + "; sign in there.");
    }
    return session;
  }

  /** The tenant. */
  public TenantId tenant() {
    return signIn.tenant();
  }

  /** The application that signed in, where it is one and known. */
  public Optional<String> clientId() {
    return signIn.application();
  }

  /** Azure Resource Manager. */
  public Endpoint resourceManager() {
    return resourceManager;
  }

  /** Microsoft Graph. */
  public Endpoint microsoftGraph() {
    return microsoftGraph;
  }

  /**
   * Signs in to Microsoft Graph too, beside whatever is done meanwhile, so that nobody has to wait
   * for it later. Whoever asks there is told if that fails.
   */
  public void signInAhead() {
    Thread ahead = new Thread(this::askForGraphToken, "palaudit-sign-in");
    ahead.setDaemon(true);
    ahead.start();
  }

  private void askForGraphToken() {
    try {
      microsoftGraph.claims();
    } catch (RuntimeException toldLater) {
      // Tried again, and told, when somebody asks Microsoft Graph.
    }
  }

  /** What it cost so far. */
  public RequestCounts requests() {
    return counter.counts();
  }

  private static Endpoint endpoint(URI base, TokenSource tokens, Conversation conversation) {
    HttpPipeline pipeline =
        new HttpPipelineBuilder()
            .httpClient(conversation.client())
            .policies(
                new UserAgentPolicy("palaudit"),
                new RequestIdPolicy(),
                new HostBound(base),
                new ReadOnlyGuard(),
                conversation)
            .build();
    return new Endpoint(base, pipeline, tokens);
  }

  private TokenSource tokens(
      TokenCredential credential, URI audience, Cloud cloud, SessionOptions options) {
    return new CredentialTokens(
        credential,
        audience,
        signIn.tenant(),
        options.clock(),
        failure -> SignInFailures.explain(failure, signIn, cloud));
  }
}
