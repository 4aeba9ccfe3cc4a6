package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Environment;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.Fault;
import io.github.palaudit.simulator.PlainClient;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in for real, with azure-identity, and the words when it fails. */
class SignInTest {

  private static Simulator simulator;

  @BeforeAll
  static void start() throws IOException {
    simulator = Simulator.start(Everything.cloud());
  }

  @AfterAll
  static void stop() {
    simulator.close();
  }

  @BeforeEach
  void reset() {
    simulator.reset();
  }

  @Test
  void a_wrong_secret_is_said_to_be_one_and_not_repeated() {
    assertRefused(SignIn.clientSecret(Everything.TENANT, Everything.READER.clientId(), "psst"))
        .hasMessageContaining("the client secret is wrong")
        .hasMessageContaining("AADSTS7000215")
        .hasMessageNotContaining("psst");
  }

  @Test
  void an_unknown_tenant_and_an_unknown_application_are_named() {
    TenantId elsewhere = new TenantId("99999999-0000-4000-8000-000000000000");
    assertRefused(SignIn.clientSecret(elsewhere, Everything.READER.clientId(), "x"))
        .hasMessageContaining(elsewhere.value())
        .hasMessageContaining("no such tenant");
    assertRefused(SignIn.clientSecret(Everything.TENANT, elsewhere.value(), "x"))
        .hasMessageContaining("the application is not in this tenant");
  }

  @Test
  void missing_consent_is_told_from_the_code() {
    simulator.add(
        Fault.always(
            "/oauth2/",
            Answer.text(
                400,
                "application/json",
                "{\"error\":\"invalid_grant\",\"error_description\":\"AADSTS65001: No.\","
                    + "\"suberror\":\"consent_required\"}")));

    assertRefused(reader()).hasMessageContaining("consent is missing");
  }

  @Test
  void a_page_instead_of_an_answer_is_a_failed_sign_in() {
    simulator.add(Fault.always("/oauth2/", Answer.text(200, "text/html", "<html>Log in</html>")));

    assertRefused(reader()).hasMessageStartingWith("Could not sign in to tenant ");
  }

  @Test
  void without_a_network_it_says_so() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }
    Cloud dark = Cloud.at("dark", nobody, nobody, nobody, Scanned.cloud(simulator).caCertificate());

    assertThatThrownBy(() -> AzureSession.open(dark, reader(), Scanned.options(List.of())))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining(nobody.getAuthority() + " cannot be reached");
  }

  @Test
  void an_untrusted_certificate_is_named() {
    Cloud known = Scanned.cloud(simulator);
    Cloud untrusted =
        Cloud.at(
            "untrusted",
            known.authority(),
            known.resourceManager(),
            known.microsoftGraph(),
            Optional.empty());

    assertThatThrownBy(() -> AzureSession.open(untrusted, reader(), Scanned.options(List.of())))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("is not trusted")
        .hasMessageContaining("caCertificate");
  }

  @Test
  void ready_tokens_will_do() {
    PlainClient client = new PlainClient(simulator);
    String arm = client.token(Everything.READER, simulator.resourceManager());
    String graph = client.token(Everything.READER, simulator.microsoftGraph());

    Scanned scanned = scan(SignIn.tokens(Everything.TENANT, arm, Optional.of(graph)));

    assertThat(scanned.report().gaps()).isZero();
  }

  @Test
  void without_a_token_for_the_directory_the_rest_is_read() {
    String arm = new PlainClient(simulator).token(Everything.READER, simulator.resourceManager());

    Scanned scanned = scan(SignIn.tokens(Everything.TENANT, arm, Optional.empty()));

    assertThat(scanned.report().header().of(Source.PRINCIPALS)).isEqualTo(Completeness.PARTIAL);
    assertThat(scanned.gaps(Source.PRINCIPALS).get(0).reason()).contains("PALAUDIT_GRAPH_TOKEN");
    assertThat(scanned.report().header().of(Source.ROLE_ASSIGNMENTS))
        .isEqualTo(Completeness.COMPLETE);
  }

  @Test
  void an_expired_token_and_one_for_another_audience_are_refused_at_once() {
    String graph = new PlainClient(simulator).token(Everything.READER, simulator.microsoftGraph());
    for (String token : List.of("expired", graph)) {
      assertThatThrownBy(() -> scan(SignIn.tokens(Everything.TENANT, token, Optional.empty())))
          .isInstanceOf(SignInFailed.class)
          .hasMessageContaining("401")
          .hasMessageContaining("renew the token")
          .hasMessageNotContaining(token.equals("expired") ? "\0" : token);
    }
  }

  @Test
  void a_token_of_another_tenant_is_noticed() {
    String claims = "{\"tid\":\"99999999-0000-4000-8000-000000000000\",\"oid\":\"x\"}";
    String jwt =
        "e30."
            + Base64.getUrlEncoder().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
            + ".x";

    assertRefused(SignIn.tokens(Everything.TENANT, jwt, Optional.empty()))
        .hasMessageContaining("The token is for tenant 99999999-");
  }

  @Test
  void what_the_environment_lacks_is_named() {
    Environment empty = name -> Optional.empty();
    assertThatThrownBy(() -> SignIn.from(AuthKind.DEFAULT, Optional.empty(), empty))
        .hasMessage("No tenant is named; give --tenant or set AZURE_TENANT_ID.");
    for (Map.Entry<AuthKind, String> lacking :
        Map.of(AuthKind.CLIENT_SECRET, "AZURE_CLIENT_ID", AuthKind.TOKEN, "PALAUDIT_ARM_TOKEN")
            .entrySet()) {
      assertThatThrownBy(() -> SignIn.from(lacking.getKey(), Optional.of(Everything.TENANT), empty))
          .isInstanceOf(SignInFailed.class)
          .hasMessageContaining(lacking.getValue());
    }
    assertThat(SignIn.from(AuthKind.TOKEN, Optional.empty(), name -> Optional.of("value")))
        .hasToString("SignIn[token, value]");
  }

  private static SignIn reader() {
    return SignIn.clientSecret(
        Everything.TENANT, Everything.READER.clientId(), Everything.READER.clientSecret());
  }

  private static Scanned scan(SignIn signIn) {
    return Scanned.of(
        AzureSession.open(Scanned.cloud(simulator), signIn, Scanned.options(List.of())));
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(SignIn signIn) {
    return assertThatThrownBy(
            () -> AzureSession.open(Scanned.cloud(simulator), signIn, Scanned.options(List.of())))
        .isInstanceOf(SignInFailed.class);
  }
}
