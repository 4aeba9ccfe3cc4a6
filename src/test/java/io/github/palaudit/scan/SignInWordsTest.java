package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said when the authority refuses: what, where, and what to do; and no secret. */
class SignInWordsTest {

  private static final TenantId TENANT = new TenantId("11111111-0000-4000-8000-000000000000");
  private static final String CLIENT = "22222222-0000-4000-8000-000000000000";
  private static final String SECRET = "hush-hush-8~Q";

  @TempDir private static Path folder;
  private static RecordingAuthority authority;

  @BeforeAll
  static void start() {
    authority = RecordingAuthority.start(folder);
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @BeforeEach
  void reset() {
    authority.reset();
  }

  private static SignInFailed refused() {
    Map<String, String> environment =
        Map.of("AZURE_CLIENT_ID", CLIENT, "AZURE_CLIENT_SECRET", SECRET);
    SignIn signIn =
        SignIn.from(
            AuthKind.CLIENT_SECRET,
            Optional.of(TENANT),
            name -> Optional.ofNullable(environment.get(name)));
    return catchThrowableOfType(
        SignInFailed.class,
        () ->
            AzureSession.open(
                authority.cloud("https://arm.example", "https://graph.example"),
                signIn,
                Scanned.options(new ArrayList<>())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401|invalid_client|7000222|the client secret has expired|az ad app credential reset --id"
            + " 22222222-0000-4000-8000-000000000000 --append",
        "401|invalid_client|7000215|the client secret is wrong|not its id",
        "401|invalid_client|700024|the assertion's time is not accepted|clock",
        "401|invalid_client|700027|the certificate is not accepted|--cert",
        "400|unauthorized_client|700016|the application is not in this tenant|AZURE_CLIENT_ID",
        "400|invalid_request|90002|there is no such tenant in this cloud|--tenant and --cloud",
        "400|invalid_request|900382|is of another cloud|--cloud",
        "400|invalid_resource|500011|does not know the service|--cloud",
        "400|invalid_grant|65001|consent is missing|administrator",
        "400|interaction_required|50076|multi-factor authentication is wanted|az login --tenant"
            + " 11111111-0000-4000-8000-000000000000",
        "400|interaction_required|50079|has to be registered for multi-factor|aka.ms/mfasetup",
        "400|interaction_required|53003|a conditional access policy forbids it|administrators",
        "400|invalid_grant|50020|the account is not in this tenant|invited",
        "400|invalid_grant|700082|has ended|az login",
        "401|invalid_client|700213|knows no federated credential|federated-credential list",
      })
  void whatTheAuthoritySaysIsPutIntoWords(
      int status, String error, String code, String what, String remedy) {
    authority.refuse(status, error, "AADSTS" + code + ": The server's own words. Trace ID: 0");

    assertThat(refused())
        .hasMessageStartingWith(
            "Could not sign in to tenant " + TENANT + " with --auth client-secret at 127.0.0.1:")
        .hasMessageContaining(what)
        .hasMessageContaining(remedy)
        .hasMessageEndingWith("(AADSTS" + code + ").");
  }

  @Test
  void aCodeThatIsNotInTheTableKeepsTheServersWords() {
    authority.refuse(400, "invalid_request", "AADSTS99999: Something new. Trace ID: 0");

    assertThat(refused()).hasMessageContaining("Something new").hasMessageEndingWith("99999).");
  }

  @Test
  void aPageOfSomebodyElseIsToldFromAnAnswer() {
    for (int i = 0; i < 6; i++) {
      authority.answer(200, "text/html", "<html><body>Hotel login</body></html>");
    }

    assertThat(refused())
        .hasMessageContaining("it sent a page")
        .hasMessageContaining("check the proxy");
  }

  @Test
  void aProxysErrorPageIsToldFromAnAnswer() {
    for (int i = 0; i < 6; i++) {
      authority.answer(403, "text/html", "<html><body>Blocked</body></html>");
    }

    assertThat(refused()).hasMessageContaining("it sent a page");
  }

  @Test
  void aSecretThatTheAuthorityRepeatsIsNotPassedOn() {
    authority.refuse(
        400,
        "invalid_request",
        "You sent " + SECRET + " and eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.c2ln to me.");

    SignInFailed refused = refused();
    StringWriter trace = new StringWriter();
    refused.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .contains("You sent [hidden] and [hidden] to me.")
        .doesNotContain(SECRET)
        .doesNotContain("eyJvaWQiOiJ4In0");
  }
}
