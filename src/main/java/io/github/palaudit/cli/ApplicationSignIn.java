package io.github.palaudit.cli;

import io.github.palaudit.config.Application;
import io.github.palaudit.scan.link.CannotBeReadBack;
import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.Environment;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * How an application of a list signs in. Its secret is fetched from where the list says, and goes
 * nowhere else.
 */
final class ApplicationSignIn {

  private static final int MAX_BYTES = 1 << 16;

  private final Application application;
  private final Environment environment;

  /**
   * @param environment where the list's variables stand
   */
  ApplicationSignIn(Application application, Environment environment) {
    this.application = application;
    this.environment = environment;
  }

  /**
   * To this tenant.
   *
   * @throws CannotBeReadBack when variable or file is not there
   * @throws SignInFailed when what is there cannot be used
   */
  SignIn to(TenantId tenant) {
    String client = application.clientId();
    Application.Means means = application.means();
    return switch (means.key()) {
      case SECRET_ENV -> SignIn.clientSecret(tenant, client, variable(means.where()));
      case SECRET_FILE -> SignIn.clientSecret(tenant, client, content());
      case FEDERATED_TOKEN_ENV -> SignIn.federatedToken(tenant, client, variable(means.where()));
      case FEDERATED_TOKEN_FILE -> SignIn.federatedToken(tenant, client, content());
      case CERTIFICATE_FILE -> certificate(tenant);
    };
  }

  private SignIn certificate(TenantId tenant) {
    presentFile();
    Map<String, String> variables =
        application
            .means()
            .passwordEnv()
            .map(
                password ->
                    Map.of(
                        "AZURE_CLIENT_ID",
                        application.clientId(),
                        "AZURE_CLIENT_CERTIFICATE_PATH",
                        application.means().where(),
                        "AZURE_CLIENT_CERTIFICATE_PASSWORD",
                        variable(password)))
            .orElseGet(
                () ->
                    Map.of(
                        "AZURE_CLIENT_ID",
                        application.clientId(),
                        "AZURE_CLIENT_CERTIFICATE_PATH",
                        application.means().where()));
    return SignIn.from(
        AuthKind.CLIENT_CERTIFICATE,
        Optional.of(tenant),
        name -> Optional.ofNullable(variables.get(name)));
  }

  private String variable(String name) {
    return environment
        .variable(name)
        .filter(value -> !value.isBlank())
        .orElseThrow(() -> new CannotBeReadBack("the variable " + name + " is not set"));
  }

  /** The one line of a file; an editor's line break at its end is none of it. */
  private String content() {
    try {
      return TextFile.read(presentFile(), MAX_BYTES).text().strip();
    } catch (UnreadableInput unusable) {
      throw new SignInFailed(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private Path presentFile() {
    String key = application.means().key().word();
    Path file = Path.of(application.means().where());
    if (!Files.isRegularFile(file)) {
      throw new CannotBeReadBack("there is no file " + file + " (" + key + ")");
    }
    try {
      if (Files.size(file) == 0) {
        throw new CannotBeReadBack("the file " + file + " is empty (" + key + ")");
      }
    } catch (IOException unusable) {
      throw new SignInFailed(file + " cannot be read (" + key + ").", unusable);
    }
    return file;
  }
}
