package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that cannot sign in are named, with why, before anybody is asked. */
class SignInFilesTest {

  private static final String PATH = "AZURE_CLIENT_CERTIFICATE_PATH";
  private static final String PASSWORD = "AZURE_CLIENT_CERTIFICATE_PASSWORD";
  private static final String TOKEN = "AZURE_FEDERATED_TOKEN_FILE";

  @TempDir private static Path folder;
  private static TestKeys rsa;
  private static TestKeys ec;

  private final Map<String, String> environment =
      new HashMap<>(Map.of("AZURE_CLIENT_ID", "22222222-0000-4000-8000-000000000000"));

  @BeforeAll
  static void keys() {
    rsa = TestKeys.make(folder.resolve("rsa.pfx"), "RSA", "pfx-secret");
    ec = TestKeys.make(folder.resolve("ec.pfx"), "EC", "pfx-secret");
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(AuthKind kind) {
    SignIn signIn =
        SignIn.from(
            kind,
            Optional.of(new TenantId("11111111-0000-4000-8000-000000000000")),
            name -> Optional.ofNullable(environment.get(name)));
    return assertThatThrownBy(
            () -> AzureSession.open(Cloud.PUBLIC, signIn, Scanned.options(new ArrayList<>())))
        .isInstanceOf(SignInFailed.class);
  }

  private void assertCertificateRefused(String content, String words) throws IOException {
    Path file = Files.writeString(folder.resolve("given.pem"), content);
    environment.put(PATH, file.toString());
    assertRefused(AuthKind.CLIENT_CERTIFICATE)
        .hasMessageStartingWith(PATH + " names " + file + ": ")
        .hasMessageContaining(words);
  }

  @Test
  void aKeyInPemHasToBeAnRsaKeyWithItsCertificate() throws IOException {
    assertCertificateRefused(ec.keyPem() + ec.certificatePem(), "is not an RSA key");
    assertCertificateRefused(
        ec.keyPem().replace("PRIVATE", "EC PRIVATE") + ec.certificatePem(), "is not an RSA key");
    assertCertificateRefused(rsa.keyPem(), "it holds no certificate");
    assertCertificateRefused(rsa.certificatePem(), "it holds no private key");
    assertCertificateRefused(
        rsa.keyPem().replace("PRIVATE", "ENCRYPTED PRIVATE") + rsa.certificatePem(),
        "its private key has a password, which is possible in PFX only");
    assertCertificateRefused(
        rsa.keyPem().replace("PRIVATE", "RSA PRIVATE") + rsa.certificatePem(), "PKCS#1");
    assertCertificateRefused("hello", "it is neither PEM nor PFX");
    assertCertificateRefused("", "it is neither PEM nor PFX");
  }

  @Test
  void aPfxNeedsItsPassword() {
    environment.put(PATH, rsa.pfx().toString());
    assertRefused(AuthKind.CLIENT_CERTIFICATE)
        .hasMessageContaining("it has a password; set " + PASSWORD);
    environment.put(PASSWORD, "not-it");
    assertRefused(AuthKind.CLIENT_CERTIFICATE)
        .hasMessageContaining("the password of " + PASSWORD + " does not open it")
        .hasMessageNotContaining("not-it");
    environment.put(PATH, ec.pfx().toString());
    environment.put(PASSWORD, "pfx-secret");
    assertRefused(AuthKind.CLIENT_CERTIFICATE).hasMessageContaining("is not an RSA key");
  }

  @ParameterizedTest
  @EnumSource(names = {"CLIENT_CERTIFICATE", "DEFAULT"})
  void aCertificateThatIsNotThereIsNamed(AuthKind kind) {
    environment.put(PATH, folder.resolve("none.pem").toString());
    assertRefused(kind).hasMessageContaining("none.pem: there is no such file");
  }

  @Test
  void aFederatedTokenHasToBeThere() throws IOException {
    environment.put(TOKEN, folder.resolve("none").toString());
    assertRefused(AuthKind.WORKLOAD_IDENTITY)
        .hasMessageStartingWith(TOKEN)
        .hasMessageContaining("there is no such file");
    environment.put(TOKEN, Files.writeString(folder.resolve("empty"), " \n").toString());
    assertRefused(AuthKind.WORKLOAD_IDENTITY).hasMessageContaining("the file is empty");
  }
}
