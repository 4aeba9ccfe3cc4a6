package io.github.palaudit.scan.session;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.core.util.ConfigurationSource;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientAssertionCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.CredentialBuilderBase;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * azure-identity's credential for each kind of signing in. Whatever the environment says, it is for
 * the tenant that was asked for, at the authority of the chosen cloud. Files are looked at first:
 * azure-identity's own words about them are poor.
 */
final class Credentials {

  private static final RetryOptions ONCE_MORE =
      new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(200)));

  private final SignIn signIn;
  private final Cloud cloud;
  private final HttpClient client;

  private Credentials(SignIn signIn, Cloud cloud, HttpClient client) {
    this.signIn = signIn;
    this.cloud = cloud;
    this.client = client;
  }

  /**
   * The credential.
   *
   * @throws SignInFailed when a file that it is made of will not do
   */
  static TokenCredential of(SignIn signIn, Cloud cloud, HttpClient client) {
    return new Credentials(signIn, cloud, client).credential();
  }

  private TokenCredential credential() {
    return switch (signIn.kind()) {
      case DEFAULT -> chain();
      case CLI -> cli();
      case DEVICE_CODE -> deviceCode();
      case BROWSER -> browser();
      case CLIENT_SECRET ->
          at(new ClientSecretCredentialBuilder())
              .clientId(signIn.needed(Variables.CLIENT_ID))
              .clientSecret(signIn.needed(Variables.CLIENT_SECRET))
              .build();
      case CLIENT_CERTIFICATE -> certificate();
      case WORKLOAD_IDENTITY -> {
        Optional<String> ready = signIn.environment().variable(Variables.FEDERATED_TOKEN);
        if (ready.isPresent()) {
          yield at(new ClientAssertionCredentialBuilder())
              .clientId(signIn.needed(Variables.CLIENT_ID))
              .clientAssertion(ready::get)
              .build();
        }
        FederatedTokenFile.check(signIn.needed(Variables.FEDERATED_TOKEN_FILE));
        yield at(new WorkloadIdentityCredentialBuilder())
            .clientId(signIn.needed(Variables.CLIENT_ID))
            .tokenFilePath(signIn.needed(Variables.FEDERATED_TOKEN_FILE))
            .build();
      }
      case MANAGED_IDENTITY -> {
        ManagedIdentityCredentialBuilder builder = with(new ManagedIdentityCredentialBuilder());
        signIn.clientId().ifPresent(builder::clientId);
        yield builder.build();
      }
      case TOKEN -> throw new IllegalArgumentException("ready tokens need no credential");
    };
  }

  private TokenCredential cli() {
    AzureCliCredentialBuilder builder = with(new AzureCliCredentialBuilder());
    return signIn.isHome()
        ? builder.build()
        : builder
            .tenantId(signIn.tenant().value())
            .additionallyAllowedTenants(signIn.tenant().value())
            .build();
  }

  private TokenCredential certificate() {
    String path = signIn.needed(Variables.CERTIFICATE_PATH);
    Optional<String> password = signIn.environment().variable(Variables.CERTIFICATE_PASSWORD);
    CertificateFile.Form form = CertificateFile.check(Path.of(path), password);
    ClientCertificateCredentialBuilder builder =
        at(new ClientCertificateCredentialBuilder())
            .clientId(signIn.needed(Variables.CLIENT_ID))
            .sendCertificateChain(
                signIn
                    .environment()
                    .variable(Variables.CERTIFICATE_CHAIN)
                    .filter(text -> text.equalsIgnoreCase("true") || text.equals("1"))
                    .isPresent());
    if (form == CertificateFile.Form.PEM) {
      return builder.pemCertificate(path).build();
    }
    return builder.pfxCertificate(path).clientCertificatePassword(password.orElse("")).build();
  }

  private TokenCredential deviceCode() {
    DeviceCodeCredentialBuilder builder =
        at(new DeviceCodeCredentialBuilder())
            .challengeConsumer(
                code ->
                    signIn
                        .prompt()
                        .accept(
                            "To sign in to tenant "
                                + signIn.tenant()
                                + ", open "
                                + code.getVerificationUrl()
                                + " in any browser and enter the code "
                                + code.getUserCode()));
    signIn.clientId().ifPresent(builder::clientId);
    return builder.build();
  }

  private TokenCredential browser() {
    InteractiveBrowserCredentialBuilder builder = at(new InteractiveBrowserCredentialBuilder());
    signIn.clientId().ifPresent(builder::clientId);
    TokenCredential opening = builder.build();
    signIn
        .prompt()
        .accept("Sign in to tenant " + signIn.tenant() + " in the browser that opens now.");
    return opening;
  }

  private TokenCredential chain() {
    Environment environment = signIn.environment();
    if (environment.variable(Variables.CLIENT_ID).isPresent()
        && environment.variable(Variables.CLIENT_SECRET).isEmpty()) {
      environment
          .variable(Variables.CERTIFICATE_PATH)
          .ifPresent(
              path ->
                  CertificateFile.check(
                      Path.of(path), environment.variable(Variables.CERTIFICATE_PASSWORD)));
    }
    DefaultAzureCredentialBuilder builder =
        with(new DefaultAzureCredentialBuilder()).authorityHost(cloud.authority().toString());
    if (!signIn.isHome()) {
      builder.tenantId(signIn.tenant().value()).additionallyAllowedTenants(signIn.tenant().value());
    }
    try {
      return (cloud.instanceDiscovery() ? builder : builder.disableInstanceDiscovery()).build();
    } catch (IllegalArgumentException | IllegalStateException unusable) {
      throw SignInFailures.explain(unusable, signIn, cloud);
    }
  }

  /** At the cloud's authority, for the tenant. */
  private <T extends AadCredentialBuilderBase<T>> T at(T builder) {
    T there =
        with(builder)
            .authorityHost(cloud.authority().toString())
            .tenantId(signIn.tenant().value())
            .additionallyAllowedTenants(signIn.tenant().value());
    return cloud.instanceDiscovery() ? there : there.disableInstanceDiscovery();
  }

  private <T extends CredentialBuilderBase<T>> T with(T builder) {
    return builder.httpClient(client).retryOptions(ONCE_MORE).configuration(configuration());
  }

  /** The environment as azure-identity sees it, with the tenant and the authority put right. */
  private Configuration configuration() {
    Map<String, String> variables = new HashMap<>();
    for (String name : Variables.ALL) {
      signIn.environment().variable(name).ifPresent(value -> variables.put(name, value));
    }
    if (!signIn.isHome()) {
      variables.put(Variables.TENANT_ID, signIn.tenant().value());
    }
    variables.put(Variables.AUTHORITY_HOST, cloud.authority().toString());
    ConfigurationSource none = prefix -> Map.of();
    return new ConfigurationBuilder(none, none, prefix -> variables).build();
  }
}
