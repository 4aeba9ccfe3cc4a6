package io.github.palaudit.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every key of a list of applications means, and what is refused. */
class ApplicationsFileTest {

  private static final String TENANT = "33333333-aaaa-4000-8000-000000000001";
  private static final String OTHER = "33333333-aaaa-4000-8000-000000000002";
  private static final String CLIENT = "c11e0000-0000-4000-8000-000000000001";
  private static final String LEAST =
      "applications:\n- name: One\n  tenant: " + TENANT + "\n  clientId: " + CLIENT + "\n";

  @TempDir private Path folder;

  private List<Application> read(String yaml) throws IOException {
    return ApplicationsFile.read(Files.writeString(folder.resolve("apps.yaml"), yaml));
  }

  @Test
  void anApplicationIsReadWhole() throws IOException {
    assertThat(
            read(
                LEAST.replace("tenant: " + TENANT, "tenants: [" + TENANT + ", " + OTHER + "]")
                    + "  certificateFile: keys/one.pfx\n  certificatePasswordEnv: ONE_PASSWORD\n"
                    + "- name: Two\n  tenant: "
                    + TENANT
                    + "\n  clientId: "
                    + OTHER
                    + "\n  objectId: "
                    + CLIENT
                    + "\n  secretEnv: TWO_SECRET\n"))
        .containsExactly(
            new Application(
                "One",
                List.of(new TenantId(TENANT), new TenantId(OTHER)),
                CLIENT,
                Optional.empty(),
                new Application.Means(
                    Application.Key.CERTIFICATE_FILE,
                    folder.resolve("keys/one.pfx").toString(),
                    Optional.of("ONE_PASSWORD"))),
            new Application(
                "Two",
                List.of(new TenantId(TENANT)),
                OTHER,
                Optional.of(new ObjectId(CLIENT)),
                new Application.Means(Application.Key.SECRET_ENV, "TWO_SECRET", Optional.empty())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "secretEnv: a~b.c | secretEnv: is not the name of an environment variable",
        "secret: a~b.c | secret: a secret never stands in this file",
        "Password: a~b.c | Password: a secret never stands in this file",
        "secretenv: X | secretenv: unknown key; did you mean secretEnv?",
        "objectId: nobody | objectId: \"nobody\" is not the id of an object",
      })
  void aWrongLineIsRefusedWithFileLineAndKey(String line, String words) {
    assertThatThrownBy(() -> read(LEAST + "  " + line + "\n"))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessageContaining("apps.yaml:5: applications[0].")
        .hasMessageContaining(words)
        .hasMessageNotContaining("a~b.c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "applications: []\n",
        "applications: no\n",
        "- name: One\n",
        "application: []\n",
        "applications:\n- name: One\n  clientId: x\n  secretEnv: X\n"
      })
  void aFileThatIsNoListIsRefused(String yaml) {
    assertThatThrownBy(() -> read(yaml)).hasMessageContaining("apps.yaml");
  }

  @Test
  void anApplicationWithoutMeansIsRefused() {
    assertThatThrownBy(() -> read(LEAST))
        .hasMessageContaining(
            "applications[0].clientId: an application needs exactly one of secretEnv, secretFile,")
        .hasMessageContaining("this one has 0");
  }

  @Test
  void twoMeansAndTheSameApplicationTwiceAreRefused() {
    assertThatThrownBy(() -> read(LEAST + "  secretEnv: X\n  secretFile: y\n"))
        .hasMessageContaining("this one has 2");
    assertThatThrownBy(
            () ->
                read(
                    LEAST
                        + "  secretEnv: X\n"
                        + LEAST.substring("applications:\n".length())
                        + "  secretEnv: X\n"))
        .hasMessageContaining("applications[1].clientId: is in the list already for tenant");
  }
}
