package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Departure;
import io.github.palaudit.coverage.Fragility;
import io.github.palaudit.coverage.Identity;
import io.github.palaudit.coverage.People;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.util.List;

/** What leaves with whom. */
final class FragilityJson {

  private FragilityJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Fragility fragility = coverage.fragility();
    fields.object(
        "fragility",
        () -> {
          fields.object("usersAtOnce", () -> lost(fragility.usersAtOnce(), fields));
          fields.array(
              "byIdentity",
              fragility.byIdentity(),
              departure -> departure(departure, coverage, fields));
          fields.array(
              "subscriptions",
              fragility.subscriptions(),
              footing -> {
                fields.text("scope", footing.subscription().text());
                fields.text("basis", footing.basis().word());
                fields.number("independentIdentities", footing.identities().size());
              });
        });
  }

  private static void departure(Departure departure, Coverage coverage, JsonFields fields)
      throws IOException {
    Identity who = departure.who().orElseThrow();
    fields.text("key", who.key());
    fields.text("name", who.name());
    fields.text("kind", who.kind().word());
    List<String> logins =
        who.principals().stream()
            .flatMap(id -> coverage.principal(id).flatMap(Beneficiary::principal).stream())
            .filter(User.class::isInstance)
            .flatMap(user -> People.homeAddresses((User) user).stream())
            .distinct()
            .sorted()
            .toList();
    if (!logins.isEmpty()) {
      fields.texts("logins", logins);
    }
    fields.array("principals", who.principals(), fields::principal);
    lost(departure, fields);
  }

  private static void lost(Departure departure, JsonFields fields) throws IOException {
    fields.object("subscriptions", () -> tally(departure.subscriptions(), fields));
    fields.object("resourceGroups", () -> tally(departure.resourceGroups(), fields));
    MoneyJson.currencies(departure.cost(), fields);
    fields.texts("scopes", departure.scopes().stream().map(ScopeId::text).toList());
  }

  private static void tally(Tally tally, JsonFields fields) throws IOException {
    fields.number("lost", tally.total());
    fields.number("temporary", tally.temporary());
    fields.number("unknown", tally.unknown());
    fields.number("notAttributed", tally.notAttributed());
  }
}
