package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.scan.RecordingAuthority;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kinds of signing in that depend on the process: what is on its PATH, what is in its environment.
 * An {@code az} of a few lines stands in for the real one and writes down what it is asked.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the stand-ins are shell scripts")
@Tag("slow")
class SignInProcessTest {

  private static final String TENANT = "11111111-0000-4000-8000-000000000000";
  private static final String ARM = "https://arm.elsewhere.example";
  private static final String GRAPH = "https://graph.elsewhere.example";
  private static final String SIGNED_IN =
      "echo '{\"accessToken\":\"opaque\",\"expiresOn\":\"2099-01-01 00:00:00.000000\","
          + "\"tokenType\":\"Bearer\"}'";

  @TempDir private static Path shared;
  private static RecordingAuthority authority;

  @TempDir private Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private record Run(int code, String out, String err) {}

  @BeforeAll
  static void start() {
    authority = RecordingAuthority.start(shared);
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @BeforeEach
  void reset() {
    authority.reset();
    environment.put("PATH", "/usr/bin:/bin");
  }

  /** doctor in a process of its own: it signs in and reads nothing. */
  private Run doctor(String auth) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "doctor"));
    command.addAll(Arrays.asList("--auth", auth, "--tenant", TENANT, "-v", "--cloud"));
    command.add(authority.cloudFile(folder, ARM, GRAPH).toString());
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
    process.environment().clear();
    process.environment().putAll(environment);
    Process running = process.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!running.waitFor(1, TimeUnit.MINUTES)) {
      running.destroyForcibly();
    }
    int code = running.waitFor();
    return new Run(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  /** Puts a script first on the PATH; it writes down its arguments and does this. */
  private void tool(String name, String does) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path script =
        Files.writeString(
            bin.resolve(name),
            "#!/bin/sh\necho \"$*\" >> '" + folder.resolve(name + ".asked") + "'\n" + does + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    environment.put("PATH", bin + ":/usr/bin:/bin");
  }

  private List<String> asked(String tool) throws IOException {
    return Files.readAllLines(folder.resolve(tool + ".asked"));
  }

  private void assertAzAskedForTheCloudsServicesOnly() throws IOException {
    assertThat(asked("az"))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).contains("--tenant " + TENANT))
        .anySatisfy(line -> assertThat(line).contains("--resource " + ARM))
        .anySatisfy(line -> assertThat(line).contains("--resource " + GRAPH))
        .allSatisfy(line -> assertThat(line).doesNotContain(".azure.com", ".microsoft.com"));
  }

  @Test
  void theAccountOfAzIsAskedForTheTenantAndTheCloudsOwnServices() throws Exception {
    tool("az", SIGNED_IN);

    Run run = doctor("cli");

    assertThat(run.out()).contains("az             " + folder.resolve("bin").resolve("az"));
    assertThat(run.out()).contains("  Azure        token, which does not say whose it is");
    assertThat(run.out()).contains("  Graph        token, which does not say whose it is");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertAzAskedForTheCloudsServicesOnly();
  }

  @Test
  void theChainReachesAzWhenItIsToldToSkipWhatIsForServers() throws Exception {
    tool("az", SIGNED_IN);
    environment.put("AZURE_TOKEN_CREDENTIALS", "dev");

    assertThat(doctor("default").code()).isZero();

    assertAzAskedForTheCloudsServicesOnly();
  }

  @Test
  void withoutAnAccountItSaysHowToSignIn() throws Exception {
    tool("az", "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1");

    Run run = doctor("cli");

    assertThat(run.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(run.out()).contains("nobody is signed in; run: az login --tenant " + TENANT);
  }

  @Test
  void whatAzPassesOnFromTheAuthorityIsPutIntoWords() throws Exception {
    tool("az", "echo 'ERROR: AADSTS50076: Due to a configuration change you must' >&2; exit 1");

    Run run = doctor("cli");

    assertThat(run.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(run.out()).contains("multi-factor authentication is wanted").contains("az login");
  }

  @Test
  void anAzInAnotherCloudIsToldSo() throws Exception {
    tool("az", "echo 'ERROR: AADSTS500011: The resource principal was not found' >&2; exit 1");

    assertThat(doctor("cli").out()).contains("az has to be in the same cloud (az cloud set)");
  }

  @Test
  void withoutAzItSaysSo() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    environment.put("PATH", bin.toString());

    Run run = doctor("cli");

    assertThat(run.code()).isEqualTo(ExitCode.SIGN_IN);
    assertThat(run.out())
        .contains("az             not found on the PATH")
        .contains("az is not installed or not on the PATH");
  }

  @Test
  void aManagedIdentityIsAskedForTheCloudsOwnServices() throws Exception {
    try (RecordingAuthority identity = RecordingAuthority.plain()) {
      environment.put("IDENTITY_ENDPOINT", identity.address() + "/msi/token");
      environment.put("IDENTITY_HEADER", "header-secret");

      Run run = doctor("managed-identity");

      assertThat(run.code()).as(run.out() + run.err()).isZero();
      assertThat(identity.audiences()).containsExactlyInAnyOrder(ARM, GRAPH);
      assertThat(run.out())
          .contains("  variables    IDENTITY_ENDPOINT, IDENTITY_HEADER")
          .doesNotContain("header-secret");
      assertThat(authority.asked()).isEmpty();
    }
  }

  @Test
  void aManagedIdentityThatIsRefusedIsSaidToBe() throws Exception {
    try (RecordingAuthority identity = RecordingAuthority.plain()) {
      for (int i = 0; i < 9; i++) {
        identity.answer(400, "application/json", "{\"error\":\"invalid_request\"}");
      }
      environment.put("IDENTITY_ENDPOINT", identity.address() + "/msi/token");
      environment.put("IDENTITY_HEADER", "header-secret");

      Run run = doctor("managed-identity");

      assertThat(run.code()).isEqualTo(ExitCode.SIGN_IN);
      assertThat(run.out()).contains("no managed identity answers here");
      assertThat(run.out() + run.err()).doesNotContain("header-secret");
    }
  }

  @Test
  void aBrowserIsOpenedAtTheCloudsAuthority() throws Exception {
    tool("xdg-open", "exit 0");
    authority.answer(200, "application/json", RecordingAuthority.personsToken(TENANT));
    authority.answer(200, "application/json", RecordingAuthority.personsToken(TENANT));
    Thread person = new Thread(this::signInAsAPerson, "person");
    person.setDaemon(true);
    person.start();

    Run run = doctor("browser");

    assertThat(run.err()).contains("Sign in to tenant " + TENANT + " in the browser");
    assertThat(run.out()).contains("  Azure        token, ");
    assertThat(asked("xdg-open").get(0))
        .startsWith(authority.address() + "/" + TENANT + "/oauth2/v2.0/authorize?");
    assertThat(authority.asked().get(0).field("code")).isEqualTo("the-code");
  }

  /**
   * Sends back what the authority would, each time a browser is opened. MSAL keeps no account of an
   * authority with a port, so that here it is opened for each service.
   */
  private void signInAsAPerson() {
    Path opened = folder.resolve("xdg-open.asked");
    try {
      for (int answered = 0; answered < 2; ) {
        Thread.sleep(20);
        List<String> all = Files.exists(opened) ? Files.readAllLines(opened) : List.of();
        if (all.size() > answered) {
          sendBack(all.get(answered++));
        }
      }
    } catch (IOException | InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }

  private static void sendBack(String address) throws IOException, InterruptedException {
    String to = URLDecoder.decode(field(address, "redirect_uri"), StandardCharsets.UTF_8);
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("code=the-code&state=" + field(address, "state")))
                .build(),
            BodyHandlers.discarding());
  }

  private static String field(String address, String name) {
    Matcher value = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    assertThat(value.find()).isTrue();
    return value.group(1);
  }
}
