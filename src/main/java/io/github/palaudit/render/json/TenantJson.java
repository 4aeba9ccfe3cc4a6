package io.github.palaudit.render.json;

import io.github.palaudit.coverage.RollUp;
import io.github.palaudit.coverage.Tally;
import io.github.palaudit.report.Report;
import java.io.IOException;

/** The customer's tenant with its answers added up. */
final class TenantJson {

  private TenantJson() {}

  static void write(Report report, JsonFields fields) throws IOException {
    fields.array(
        "tenants",
        () ->
            fields.object(
                () -> {
                  fields.text("tenantId", report.head().tenant().value());
                  fields.text("name", report.head().customer());
                  fields.object("coverage", () -> coverage(report, fields));
                  AccountJson.write(report.coverage(), fields);
                  fields.array(
                      "managementGroups",
                      report.coverage().managementGroups(),
                      group -> {
                        fields.text("scope", group.scope().text());
                        fields.text("displayName", group.displayName());
                        fields.object("subscriptions", () -> tally(group.subscriptions(), fields));
                      });
                }));
  }

  private static void coverage(Report report, JsonFields fields) throws IOException {
    RollUp rollUp = report.headline().rollUp();
    fields.object("subscriptions", () -> tally(rollUp.counted(), fields));
    fields.object(
        "resourceGroups",
        () -> {
          tally(rollUp.resourceGroups(), fields);
          fields.number("subscriptionsUnlisted", rollUp.resourceGroupsUnlisted());
        });
    if (rollUp.resources().isPresent()) {
      fields.object("resources", () -> tally(rollUp.resources().get(), fields));
    }
    fields.object("wholeTenantSubscriptions", () -> tally(rollUp.wholeTenant(), fields));
    fields.number("restingOnOneUser", report.headline().fragile());
    MoneyJson.write(report.coverage(), fields);
  }

  static void tally(Tally tally, JsonFields fields) throws IOException {
    fields.number("total", tally.total());
    fields.number("attributed", tally.attributed());
    fields.number("temporary", tally.temporary());
    fields.number("unknown", tally.unknown());
    fields.number("notAttributed", tally.notAttributed());
  }
}
