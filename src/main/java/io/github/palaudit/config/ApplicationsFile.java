package io.github.palaudit.config;

import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads a list of applications, in YAML:
 *
 * <pre>{@code
 * applications:
 *   - name: PAL (Partner Admin Link) for Fabrikam
 *     tenant: GUID          # or tenants: [GUID, GUID]
 *     clientId: GUID
 *     objectId: GUID        # optional, with one tenant
 *     secretEnv: CONTOSO_PAL_SECRET
 * }</pre>
 *
 * <p>Each has exactly one of the keys of {@link Application.Key}, and a certificate may have {@code
 * certificatePasswordEnv}. Files are looked for beside the list. A secret itself is refused.
 */
public final class ApplicationsFile {

  private static final int MAX_BYTES = 1 << 20;
  private static final TenantId NOBODY = new TenantId("nobody");

  /** Keys under which somebody might write a secret down. */
  private static final List<String> SECRETS =
      List.of(
          "secret",
          "clientSecret",
          "secretValue",
          "password",
          "certificate",
          "certificatePassword",
          "privateKey",
          "token",
          "federatedToken",
          "assertion");

  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,127}");

  /** What stands where a name belongs may be the secret: it is not quoted. */
  private static final ValueType<String> VARIABLE_NAME =
      text -> {
        if (!VARIABLE.matcher(text).matches()) {
          throw new IllegalArgumentException(
              "is not the name of an environment variable (letters, digits and _; what stands there"
                  + " is not shown, lest it be a secret)");
        }
        return text;
      };

  private static final ValueType<String> CLIENT =
      text -> {
        if (!Guid.is(text)) {
          throw new IllegalArgumentException(
              "is not the id of an application; expected is a GUID like"
                  + " 3f2504e0-4f89-41d3-9a0c-0305e82c3301");
        }
        return text.toLowerCase(Locale.ROOT);
      };

  private ApplicationsFile() {}

  /**
   * The applications, in the file's order.
   *
   * @throws InvalidConfiguration when the file cannot be read, or anything in it is unknown or
   *     wrong; the message lists it all, with file, line and key
   */
  public static List<Application> read(Path file) {
    try {
      return read(file, TextFile.read(file, MAX_BYTES));
    } catch (UnreadableInput unusable) {
      throw new InvalidConfiguration(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  private static List<Application> read(Path file, TextFile given) {
    Problems problems = new Problems(given.name());
    Section root = ConfigurationFile.root(given, problems, "applications:");
    List<Application> applications = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Section section : root.sections("applications")) {
      Application application = application(section, file);
      for (TenantId tenant : application.tenants()) {
        if (!seen.add(tenant + "/" + application.clientId())) {
          section.wrong("clientId", "is in the list already for tenant " + tenant);
        }
      }
      applications.add(application);
    }
    if (!root.has("applications")) {
      root.missing("applications");
    } else if (root.isEmptyList("applications")) {
      root.wrong("applications", "is empty");
    }
    root.refuseOthers();
    problems.refuseIfAny();
    return List.copyOf(applications);
  }

  private static Application application(Section section, Path file) {
    SECRETS.forEach(
        key ->
            section.refuse(
                key,
                "a secret never stands in this file; name the variable or the file that holds it, by "
                    + keys()));
    String name = section.required("name", Values.TEXT, "");
    List<TenantId> tenants = tenants(section);
    String clientId = section.required("clientId", CLIENT, "");
    Optional<ObjectId> object = section.value("objectId", Values.OBJECT);
    if (object.isPresent() && section.has("tenants")) {
      section.wrong(
          "objectId", "belongs to one tenant; list the application once for each, with tenant");
    }
    return new Application(name, tenants, clientId, object, means(section, file));
  }

  private static List<TenantId> tenants(Section section) {
    if (section.has("tenants")) {
      if (section.has("tenant")) {
        section.wrong("tenant", "stands beside tenants; give one of the two");
      }
      List<TenantId> tenants = section.values("tenants", Values.TENANT);
      if (section.isEmptyList("tenants")) {
        section.wrong("tenants", "is empty");
      }
      return tenants;
    }
    return List.of(section.required("tenant", Values.TENANT, NOBODY));
  }

  private static Application.Means means(Section section, Path file) {
    Optional<String> password = section.value("certificatePasswordEnv", VARIABLE_NAME);
    List<Application.Means> found = new ArrayList<>();
    for (Application.Key key : Application.Key.values()) {
      boolean there = section.has(key.word());
      ValueType<String> type =
          key.isFile() ? path -> beside(file, Values.TEXT.of(path)) : VARIABLE_NAME;
      String where = section.value(key.word(), type).orElse("");
      if (there) {
        found.add(new Application.Means(key, where, password));
      }
    }
    if (found.size() != 1) {
      section.wrong(
          found.isEmpty() ? "clientId" : found.get(1).key().word(),
          "an application needs exactly one of " + keys() + ", this one has " + found.size());
      return new Application.Means(Application.Key.SECRET_ENV, "", Optional.empty());
    }
    if (password.isPresent() && found.get(0).key() != Application.Key.CERTIFICATE_FILE) {
      section.wrong("certificatePasswordEnv", "is for certificateFile only");
    }
    return found.get(0);
  }

  private static String beside(Path file, String path) {
    try {
      return file.resolveSibling(path).toString();
    } catch (InvalidPathException notOne) {
      throw new IllegalArgumentException("is no path of a file", notOne);
    }
  }

  private static String keys() {
    return Arrays.stream(Application.Key.values())
        .map(Application.Key::word)
        .collect(Collectors.joining(", "));
  }
}
