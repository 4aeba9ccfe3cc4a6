package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clouds by name and by file. */
class CloudTest {

  private static final String ADDRESSES =
      "\"authority\":\"https://a.example\",\"resourceManager\":\"https://r.example/\","
          + "\"microsoftGraph\":\"https://g.example\"";

  @TempDir private Path folder;

  @Test
  void the_presets_have_their_names() {
    assertThat(Cloud.of("public")).isSameAs(Cloud.PUBLIC);
    assertThat(Cloud.of("USGov")).isSameAs(Cloud.US_GOVERNMENT);
    assertThat(Cloud.of("china")).isSameAs(Cloud.CHINA);
    assertThat(Cloud.PUBLIC.instanceDiscovery()).isTrue();
  }

  @Test
  void an_audience_is_the_endpoint_itself_unless_it_is_named() throws IOException {
    Cloud cloud = Cloud.read(file("{" + ADDRESSES + ",\"caCertificate\":\"ca.pem\"}"));

    assertThat(cloud.resourceManager()).hasToString("https://r.example");
    assertThat(cloud.resourceManagerAudience()).hasToString("https://r.example");
    assertThat(cloud.microsoftGraphAudience()).hasToString("https://g.example");
    assertThat(cloud.caCertificate()).contains(folder.resolve("ca.pem"));
    assertThat(cloud.instanceDiscovery()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "resourceManagerAudience, https://management.azure.com",
    "resourceManagerAudience, https://management.core.windows.net/",
    "microsoftGraphAudience, https://GRAPH.microsoft.com",
    "microsoftGraphAudience, https://graph.microsoft.us",
  })
  void an_audience_of_a_known_cloud_is_asked_for_no_other_host(String key, String audience)
      throws IOException {
    Path file = file("{" + ADDRESSES + ",\"" + key + "\":\"" + audience + "\"}");

    assertThatThrownBy(() -> Cloud.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(key + ": a token for ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{|is not JSON",
        "[]|is no JSON object",
        "{}|resourceManager: is missing",
        "{\"autority\":\"https://a\"}|autority: unknown key; expected one of [authority,",
        "{\"resourceManager\":7}|resourceManager: expected text",
        "{\"authority\":\"http://a\",\"resourceManager\":\"https://r\",\"microsoftGraph\":\"https://g\"}"
            + "|authority: \"http://a\" is not an https address",
        "{\"authority\":\"https://a b\",\"resourceManager\":\"https://r\",\"microsoftGraph\":\"https://g\"}"
            + "|Illegal character",
      })
  void a_file_that_is_not_as_it_should_be_is_refused(String json, String words) throws IOException {
    Path file = file(json);

    assertThatThrownBy(() -> Cloud.read(file))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining(words);
  }

  @Test
  void a_name_that_is_none_is_taken_for_a_file() {
    assertThatThrownBy(() -> Cloud.of("germany"))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("nor a cloud of that name (public, usgov, china)");
  }

  @Test
  void certificates_that_are_none_are_refused() throws IOException {
    Path notPem = Files.writeString(folder.resolve("ca.pem"), "hello");
    URI nowhere = URI.create("https://nowhere.example");
    Cloud cloud = Cloud.at("x", nowhere, nowhere, nowhere, Optional.of(notPem));

    assertThatThrownBy(() -> Trust.withJdkAnd(cloud.caCertificate()))
        .isInstanceOf(UnreadableInput.class)
        .hasMessageContaining("ca.pem");
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("cloud.json"), json);
  }
}
