package io.github.palaudit.scan.session;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import java.time.Duration;

/** azure-identity's credential for each kind of signing in. */
final class Credentials {

  private static final RetryOptions ONCE_MORE =
      new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(200)));

  private Credentials() {}

  static TokenCredential of(SignIn signIn, Cloud cloud, HttpClient client) {
    return switch (signIn.kind()) {
      case CLIENT_SECRET -> clientSecret(signIn, cloud, client);
      case CLI -> new AzureCliCredentialBuilder().tenantId(signIn.tenant().value()).build();
      case DEFAULT -> chain(signIn, cloud, client);
      case TOKEN -> throw new IllegalArgumentException("ready tokens need no credential");
    };
  }

  private static TokenCredential clientSecret(SignIn signIn, Cloud cloud, HttpClient client) {
    ClientSecretCredentialBuilder builder =
        new ClientSecretCredentialBuilder()
            .authorityHost(cloud.authority().toString())
            .tenantId(signIn.tenant().value())
            .clientId(signIn.clientId().orElseThrow())
            .clientSecret(signIn.clientSecret().orElseThrow())
            .httpClient(client)
            .retryOptions(ONCE_MORE);
    return cloud.instanceDiscovery() ? builder.build() : builder.disableInstanceDiscovery().build();
  }

  private static TokenCredential chain(SignIn signIn, Cloud cloud, HttpClient client) {
    DefaultAzureCredentialBuilder builder =
        new DefaultAzureCredentialBuilder()
            .authorityHost(cloud.authority().toString())
            .tenantId(signIn.tenant().value())
            .httpClient(client)
            .retryOptions(ONCE_MORE);
    return cloud.instanceDiscovery() ? builder.build() : builder.disableInstanceDiscovery().build();
  }
}
