package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Departure;
import io.github.palaudit.coverage.Fragility;
import io.github.palaudit.coverage.Identity;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.snapshot.ScopeId;
import java.io.IOException;

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
              "byIdentity", fragility.byIdentity(), departure -> departure(departure, fields));
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

  private static void departure(Departure departure, JsonFields fields) throws IOException {
    Identity who = departure.who().orElseThrow();
    fields.text("name", who.name());
    fields.text("kind", who.kind().word());
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
