package io.github.palaudit.portfolio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An {@code audit.json} as somebody types it, with what a portfolio reads and a little more. */
public final class AuditText {

  private final String tenant;
  private final String name;
  private final List<String> more = new ArrayList<>();
  private String asOf = "2026-11-20T12:00:00Z";
  private boolean complete = true;
  private String counts = counts(2, 2, 0, 0, 0);
  private int onOneUser;
  private String roles = "pec";
  private String money = "";

  /** A customer with two subscriptions, both attributed. */
  public AuditText(int tenant, String name) {
    this.tenant = String.format(Locale.ROOT, "c0c0c0c0-0000-4000-8000-%012d", tenant);
    this.name = name;
  }

  private static String counts(int total, int attributed, int temporary, int unknown, int not) {
    return String.format(
        Locale.ROOT,
        "{\"total\": %d, \"attributed\": %d, \"temporary\": %d, \"unknown\": %d,"
            + " \"notAttributed\": %d}",
        total,
        attributed,
        temporary,
        unknown,
        not);
  }

  public AuditText asOf(String instant) {
    asOf = instant;
    return this;
  }

  public AuditText incomplete() {
    complete = false;
    return this;
  }

  AuditText roles(String policy) {
    roles = policy;
    return this;
  }

  /** Their sum is the total. */
  public AuditText subscriptions(int attributed, int temporary, int unknown, int not) {
    counts = counts(attributed + temporary + unknown + not, attributed, temporary, unknown, not);
    return this;
  }

  AuditText total(int stated) {
    counts = counts(stated, 1, 0, 0, 0);
    return this;
  }

  AuditText onOneUser(int subscriptions) {
    onOneUser = subscriptions;
    return this;
  }

  /** All of it attributed, but for the part that is unknown. */
  public AuditText cost(String currency, String attributed, String unknown, String total) {
    money =
        String.format(
            Locale.ROOT,
            ", \"money\": {\"month\": \"2026-10\", \"currencies\": [{\"currency\": \"%s\","
                + " \"total\": %s, \"attributed\": %s, \"temporary\": 0, \"unknown\": %s,"
                + " \"notAttributed\": 0}], \"withoutCost\": 0, \"undivided\": 0}",
            currency,
            total,
            attributed,
            unknown);
    return this;
  }

  /** Keys at the top, as they stand in the file. */
  public AuditText with(String text) {
    more.add(text);
    return this;
  }

  /** Who takes what away; one entry for each. */
  public AuditText leaving(String... identities) {
    return with(
        "\"fragility\": {\"usersAtOnce\": {}, \"byIdentity\": ["
            + String.join(", ", identities)
            + "], \"subscriptions\": []}");
  }

  /** An identity with which so many subscriptions leave, worth 10 EUR each. */
  public static String identity(String kind, String name, int lost, String... keys) {
    return String.format(
        Locale.ROOT,
        "{\"key\": \"%s\", \"logins\": [%s], \"name\": \"%s\", \"kind\": \"%s\","
            + " \"principals\": [{\"tenantId\": \"t\", \"objectId\": \"o\"}],"
            + " \"subscriptions\": {\"lost\": %d}, \"resourceGroups\": {\"lost\": 0},"
            + " \"currencies\": [{\"currency\": \"EUR\", \"total\": %d}], \"scopes\": []}",
        keys[0],
        String.join(
            ", ",
            List.of(keys).subList(1, keys.length).stream().map(k -> "\"" + k + "\"").toList()),
        name,
        kind,
        lost,
        lost * 10);
  }

  /** A plan of these steps. */
  public AuditText plan(String... steps) {
    return with("\"plan\": {\"wanted\": true, \"steps\": [" + String.join(", ", steps) + "]}");
  }

  /** A step that gains so many subscriptions. */
  public static String step(String what, boolean certain, int gain, String money) {
    return String.format(
        Locale.ROOT,
        "{\"what\": \"%s\", \"who\": \"Ada\", \"kind\": \"link\", \"actions\": [\"link\"],"
            + " \"certain\": %s, \"gain\": {\"subscriptions\": %d, \"resourceGroups\": 0,"
            + " \"money\": [%s]}, \"after\": {\"confirmed\": 1, \"possible\": 1}}",
        what,
        certain,
        gain,
        money);
  }

  /** Whose evidence is fresh until when. */
  public AuditText due(String name, String until, int subscriptions) {
    return with(
        String.format(
            Locale.ROOT,
            "\"evidence\": {\"observations\": [], \"due\": [{\"tenantId\": \"t\", \"objectId\":"
                + " \"o\", \"displayName\": \"%s\", \"freshUntil\": \"%s\", \"subscriptions\":"
                + " %d}]}",
            name,
            until,
            subscriptions));
  }

  /** Renewals: credential, day and verdict of each; a credential may be empty. */
  public AuditText renewals(String... parts) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < parts.length; i += 3) {
      String credential = parts[i].isEmpty() ? "" : "\"credential\": \"" + parts[i] + "\", ";
      all.add(
          "{"
              + credential
              + "\"date\": \""
              + parts[i + 1]
              + "\", \"verdict\": \""
              + parts[i + 2]
              + "\", \"grounds\": []}");
    }
    return with("\"renewals\": [" + String.join(", ", all) + "]");
  }

  /** The whole file. */
  public String text() {
    return "{\n\"format\": \"palaudit-audit/1\",\n\"tool\": \"palaudit test\",\n\"asOf\": \""
        + asOf
        + "\",\n\"complete\": "
        + complete
        + ",\n\"policy\": {\"roles\": \""
        + roles
        + "\", \"freshDays\": 120},\n\"tenants\": [{\"tenantId\": \""
        + tenant
        + "\", \"name\": \""
        + name
        + "\", \"coverage\": {\"subscriptions\": "
        + counts
        + ", \"restingOnOneUser\": "
        + onOneUser
        + money
        + "}}]"
        + (more.isEmpty() ? "" : ",\n" + String.join(",\n", more))
        + "\n}\n";
  }

  /** Writes it there; folders are made. */
  public Path in(Path file) {
    return write(file, text());
  }

  static Path write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      return Files.writeString(file, text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
