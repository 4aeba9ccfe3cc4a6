package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of signing in, against an authority that writes down what it is asked. */
class AuthKindsTest {

  private static final TenantId TENANT = new TenantId("11111111-0000-4000-8000-000000000000");
  private static final String CLIENT = "22222222-0000-4000-8000-000000000000";
  private static final String ARM = "https://arm.elsewhere.example";
  private static final String GRAPH = "https://graph.elsewhere.example";
  private static final String ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  @TempDir private static Path folder;
  private static RecordingAuthority authority;
  private static TestKeys rsa;

  private final Map<String, String> environment = new HashMap<>();
  private final List<String> prompts = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void start() {
    authority = RecordingAuthority.start(folder);
    rsa = TestKeys.make(folder.resolve("app.pfx"), "RSA", "pfx-secret");
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @BeforeEach
  void reset() {
    authority.reset();
    environment.put("AZURE_CLIENT_ID", CLIENT);
    // Of somebody's home tenant: what was asked for counts, not this.
    environment.put("AZURE_TENANT_ID", "33333333-0000-4000-8000-000000000000");
  }

  /** Tokens for both services. */
  private AzureSession open(AuthKind kind) {
    AzureSession session = signedIn(kind);
    session.microsoftGraph().claims();
    return session;
  }

  private AzureSession signedIn(AuthKind kind) {
    SignIn signIn =
        SignIn.from(
                kind,
                Optional.of(TENANT),
                name -> Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank()))
            .prompting(prompts::add);
    return AzureSession.open(
        authority.cloud(ARM, GRAPH), signIn, Scanned.options(new ArrayList<>()));
  }

  private void assertBothServicesAskedFor() {
    assertThat(authority.asked())
        .allSatisfy(one -> assertThat(one.path()).startsWith("/" + TENANT.value() + "/"));
    assertThat(authority.audiences())
        .containsExactlyInAnyOrder(ARM + "/.default", GRAPH + "/.default");
  }

  @Test
  void aClientSecretOfTheEnvironmentSignsIn() {
    environment.put("AZURE_CLIENT_SECRET", "hush-hush");

    assertThat(open(AuthKind.CLIENT_SECRET).clientId()).contains(CLIENT);

    assertBothServicesAskedFor();
    assertThat(authority.asked().get(0).field("client_secret")).isEqualTo("hush-hush");
  }

  @Test
  void aCertificateInPemSignsInWithoutSendingTheKey() throws IOException {
    Path pem = Files.writeString(folder.resolve("app.pem"), rsa.keyPem() + rsa.certificatePem());
    environment.put("AZURE_CLIENT_CERTIFICATE_PATH", pem.toString());

    assertThat(open(AuthKind.CLIENT_CERTIFICATE).clientId()).contains(CLIENT);

    assertBothServicesAskedFor();
    assertThat(authority.asked().get(0).field("client_assertion_type")).isEqualTo(ASSERTION);
    assertThat(authority.asked().get(0).field("client_assertion").split("\\.")).hasSize(3);
    assertThat(authority.asked().get(0).field("client_secret")).isEmpty();
  }

  @Test
  void aCertificateInPfxSignsInWithItsPassword() {
    environment.put("AZURE_CLIENT_CERTIFICATE_PATH", rsa.pfx().toString());
    environment.put("AZURE_CLIENT_CERTIFICATE_PASSWORD", "pfx-secret");

    open(AuthKind.CLIENT_CERTIFICATE);

    assertBothServicesAskedFor();
    assertThat(authority.asked().get(0).field("client_assertion")).isNotEmpty();
  }

  @Test
  void aWorkloadIdentityHandsItsFileOn() throws IOException {
    Path token = Files.writeString(folder.resolve("federated"), "issued.by.another");
    environment.put("AZURE_FEDERATED_TOKEN_FILE", token.toString());

    assertThat(open(AuthKind.WORKLOAD_IDENTITY).clientId()).contains(CLIENT);

    assertBothServicesAskedFor();
    assertThat(authority.asked().get(0).field("client_assertion")).isEqualTo("issued.by.another");
  }

  @Test
  void theChainTakesTheEnvironmentForTheTenantThatWasAskedFor() {
    environment.put("AZURE_CLIENT_SECRET", "hush-hush");
    environment.put("AZURE_TOKEN_CREDENTIALS", "EnvironmentCredential");
    environment.put("AZURE_AUTHORITY_HOST", "https://elsewhere.invalid");

    open(AuthKind.DEFAULT);

    assertBothServicesAskedFor();
  }

  @Test
  void theChainTakesAFederatedTokenToTheChosenCloudOnly() throws IOException {
    Path token = Files.writeString(folder.resolve("federated"), "issued.by.another");
    environment.put("AZURE_FEDERATED_TOKEN_FILE", token.toString());
    environment.put("AZURE_TOKEN_CREDENTIALS", "WorkloadIdentityCredential");
    environment.put("AZURE_AUTHORITY_HOST", "https://elsewhere.invalid");

    open(AuthKind.DEFAULT);

    assertBothServicesAskedFor();
  }

  @Test
  void aDeviceCodeIsShownWithItsAddress() {
    environment.remove("AZURE_CLIENT_ID");
    authority.answer(200, "application/json", deviceCode());
    authority.answer(
        400,
        "application/json",
        "{\"error\":\"authorization_pending\",\"error_description\":\"AADSTS70016: Pending.\"}");
    authority.answer(200, "application/json", RecordingAuthority.personsToken(TENANT.value()));

    signedIn(AuthKind.DEVICE_CODE);

    assertThat(prompts)
        .containsExactly(
            "To sign in to tenant "
                + TENANT
                + ", open https://login.example/device in any browser and enter the code ABC-123");
    assertThat(authority.audiences()).containsExactly(ARM + "/.default");
  }

  @Test
  void aDeviceCodeThatNobodyEnteredHasExpired() {
    environment.remove("AZURE_CLIENT_ID");
    authority.answer(200, "application/json", deviceCode());
    authority.refuse(400, "expired_token", "AADSTS70020: The device code has expired. Trace ID: 0");

    assertThatThrownBy(() -> open(AuthKind.DEVICE_CODE))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("the device code has expired before anybody entered it")
        .hasMessageContaining("start again");
  }

  private static String deviceCode() {
    return "{\"device_code\":\"dev\",\"user_code\":\"ABC-123\",\"verification_uri\":"
        + "\"https://login.example/device\",\"expires_in\":900,"
        + "\"interval\":1,\"message\":\"x\"}";
  }
}
