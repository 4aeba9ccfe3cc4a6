package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cloud file elsewhere never gets a token that Microsoft's services would take. */
class CloudAudienceTest {

  private static final TenantId TENANT = new TenantId("11111111-0000-4000-8000-000000000000");

  @TempDir private static Path folder;
  private static RecordingAuthority authority;
  private static TestKeys keys;

  @BeforeAll
  static void start() {
    authority = RecordingAuthority.start(folder);
    keys = TestKeys.make(folder.resolve("app.pfx"), "RSA", "pfx-secret");
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @BeforeEach
  void reset() {
    authority.reset();
  }

  private static void signIn(AuthKind kind, Cloud cloud) throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("AZURE_CLIENT_ID", "22222222-0000-4000-8000-000000000000");
    environment.put("AZURE_CLIENT_SECRET", "hush");
    environment.put("AZURE_CLIENT_CERTIFICATE_PATH", keys.pfx().toString());
    environment.put("AZURE_CLIENT_CERTIFICATE_PASSWORD", keys.password());
    environment.put("AZURE_TOKEN_CREDENTIALS", "EnvironmentCredential");
    environment.put(
        "AZURE_FEDERATED_TOKEN_FILE",
        Files.writeString(folder.resolve("federated"), "a.b.c").toString());
    SignIn signIn =
        SignIn.from(kind, Optional.of(TENANT), name -> Optional.ofNullable(environment.get(name)));
    AzureSession.open(cloud, signIn, Scanned.options(new ArrayList<>())).microsoftGraph().claims();
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT_SECRET", "CLIENT_CERTIFICATE", "WORKLOAD_IDENTITY", "DEFAULT"})
  void theAuthorityIsAskedForTheFilesOwnEndpointsAndNothingElse(AuthKind kind) throws IOException {
    Path file =
        authority.cloudFile(
            folder, "https://management.azure.com.stranger.example", "https://127.0.0.1:1");

    signIn(kind, Cloud.read(file));

    assertThat(authority.audiences())
        .containsExactlyInAnyOrder(
            "https://management.azure.com.stranger.example/.default",
            "https://127.0.0.1:1/.default");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com",
        "https://MANAGEMENT.azure.com/",
        "https://management.azure.com./",
        "https://management.azure.com:443",
        "https://management.azure.com//",
        "https://management.core.windows.net/",
        "https://westeurope.management.azure.com",
        "https://graph.microsoft.com",
        "https://graph.windows.net",
        "https://vault.azure.net",
        "https://management.core.usgovcloudapi.net",
        "https://management.usgovcloudapi.net",
        "https://graph.microsoft.us",
        "https://dod-graph.microsoft.us",
        "https://management.core.chinacloudapi.cn",
        "https://microsoftgraph.chinacloudapi.cn",
      })
  void anAudienceOfMicrosoftsIsRefusedForAnyOtherHostBeforeAnybodyIsAsked(String audience)
      throws IOException {
    for (String key : new String[] {"resourceManagerAudience", "microsoftGraphAudience"}) {
      String plain =
          Files.readString(authority.cloudFile(folder, "https://a.example", "https://b.example"));
      Path file =
          Files.writeString(
              folder.resolve("stranger.json"),
              plain.replace("{", "{\"" + key + "\":\"" + audience + "\","));

      assertThatThrownBy(() -> Cloud.read(file))
          .isInstanceOf(UnreadableInput.class)
          .hasMessageContaining(key + ": a token for ");
    }
    assertThat(authority.asked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://management.azure.com@stranger.example",
        "https://stranger.example?x=https://management.azure.com",
        "https://stranger.example#management.azure.com",
        "https://management%2Eazure.com",
        "https:management.azure.com",
        "urn:management.azure.com",
      })
  void anAddressThatMightBeReadInTwoWaysIsRefused(String address) throws IOException {
    Path file = authority.cloudFile(folder, address, "https://b.example");
    assertThatThrownBy(() -> Cloud.read(file)).isInstanceOf(UnreadableInput.class);
  }

  @Test
  void aSovereignCloudIsAskedForItsOwnAudiences() throws IOException {
    String file =
        Files.readString(
            authority.cloudFile(
                folder, "https://management.usgovcloudapi.net", "https://graph.microsoft.us"));
    Path gov =
        Files.writeString(
            folder.resolve("gov.json"),
            file.replace(
                "{",
                "{\"resourceManagerAudience\":\"https://management.core.usgovcloudapi.net\","));

    signIn(AuthKind.CLIENT_SECRET, Cloud.read(gov));

    assertThat(authority.audiences())
        .containsExactlyInAnyOrder(
            "https://management.core.usgovcloudapi.net/.default",
            "https://graph.microsoft.us/.default");
  }

  @Test
  void thePresetsAreThoseOfMicrosoftsDocuments() {
    assertPreset(
        Cloud.PUBLIC,
        "https://login.microsoftonline.com",
        "https://management.azure.com",
        "https://management.azure.com",
        "https://graph.microsoft.com");
    assertPreset(
        Cloud.US_GOVERNMENT,
        "https://login.microsoftonline.us",
        "https://management.usgovcloudapi.net",
        "https://management.core.usgovcloudapi.net",
        "https://graph.microsoft.us");
    assertPreset(
        Cloud.CHINA,
        "https://login.chinacloudapi.cn",
        "https://management.chinacloudapi.cn",
        "https://management.chinacloudapi.cn",
        "https://microsoftgraph.chinacloudapi.cn");
  }

  private static void assertPreset(
      Cloud cloud, String authority, String arm, String armAudience, String graph) {
    assertThat(cloud.authority()).hasToString(authority);
    assertThat(cloud.resourceManager()).hasToString(arm);
    assertThat(cloud.resourceManagerAudience()).hasToString(armAudience);
    assertThat(cloud.microsoftGraph()).hasToString(graph);
    assertThat(cloud.microsoftGraphAudience()).hasToString(graph);
  }
}
