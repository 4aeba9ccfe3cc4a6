package io.github.palaudit.render.json;

import io.github.palaudit.config.Policy;
import io.github.palaudit.coverage.MonthShare;
import io.github.palaudit.coverage.MonthShares;
import io.github.palaudit.coverage.Outlook;
import io.github.palaudit.coverage.Reason;
import java.io.IOException;
import java.math.RoundingMode;

/** The shares of a month, and what will have lapsed by a day; each where it was asked for. */
final class TimeJson {

  private TimeJson() {}

  static void write(MonthShares month, JsonFields fields) throws IOException {
    fields.object(
        "month",
        () -> {
          boolean days = month.measure() == Policy.PimShare.WHOLE_DAYS;
          fields.text("month", month.month().toString());
          fields.number(days ? "days" : "hours", month.total());
          fields.text("pimShare", days ? "whole-days" : "hours");
          fields.text("assumption", month.assumption());
          fields.array("scopes", month.list(), share -> share(month, share, fields));
        });
  }

  /** Rounded so that nothing more is claimed and nothing more is ruled out. */
  private static void share(MonthShares month, MonthShare share, JsonFields fields)
      throws IOException {
    fields.text("scope", share.scope().text());
    fields.share("confirmed", share.confirmed(), RoundingMode.FLOOR);
    fields.share("possible", share.possible(), RoundingMode.CEILING);
    fields.array("by", month.restsOn(share), fields::principal);
  }

  static void write(Outlook outlook, JsonFields fields) throws IOException {
    fields.object(
        "outlook",
        () -> {
          fields.text("until", outlook.until().toString());
          fields.array("lapses", outlook.lapses(), lapse -> lapse(lapse, fields));
          fields.array("stale", outlook.stale(), stale -> stale(stale, fields));
        });
  }

  private static void lapse(Outlook.Lapse lapse, JsonFields fields) throws IOException {
    fields.text("scope", lapse.scope().text());
    fields.text("when", lapse.when().toString());
    fields.text("attribution", lapse.then().word());
    fields.optional("reason", lapse.then().reason().map(Reason::word));
    fields.array("by", lapse.by(), fields::principal);
  }

  private static void stale(Outlook.Stale stale, JsonFields fields) throws IOException {
    fields.principal(stale.principal());
    fields.text("when", stale.when().toString());
  }
}
