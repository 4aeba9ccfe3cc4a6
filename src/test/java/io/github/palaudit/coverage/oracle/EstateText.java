package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An estate as text that a person can read. */
final class EstateText {

  private EstateText() {}

  static String text(Estate estate) {
    List<String> lines = new ArrayList<>();
    side("customer", estate.customer(), lines);
    estate.managing().forEach(side -> side("managing", side, lines));
    estate
        .evidence()
        .forEach(
            seen ->
                lines.add(
                    "  evidence "
                        + plain(seen.observation())
                        + (seen.assumed() ? " date assumed" : "")));
    lines.add("  " + plain(estate.partner()));
    estate.entry().ifPresent(entry -> lines.add("  " + plain(entry)));
    lines.add("  " + plain(estate.policy()));
    lines.add(
        String.format(
            Locale.ROOT,
            "  as of %s, fresh for %d days%s",
            estate.asOf(),
            estate.freshDays(),
            estate.strict() ? ", strict" : ""));
    return String.join("\n", lines);
  }

  private static void side(String what, Side side, List<String> lines) {
    lines.add("  " + what + " " + side.tenant());
    for (Source source : Source.values()) {
      if (!side.whole(source)) {
        lines.add("    " + source.word() + (side.partial(source) ? " partial" : " not supplied"));
      }
    }
    side.takenAsFact().forEach(fact -> lines.add("    taken as fact: " + fact));
    for (SnapshotRecord one : side.records()) {
      lines.add("    " + plain(one));
    }
  }

  /** A record's own words, less the brackets. */
  private static String plain(Object one) {
    return one.toString()
        .replaceAll("Optional\\.empty|OptionalInt\\.empty", "-")
        .replaceAll("Optional(Int)?\\[([^\\[\\]]*(\\[[^\\[\\]]*\\])?[^\\[\\]]*)\\]", "$2")
        .replaceAll("(ObjectId|RoleDefinitionId|TenantId|PartnerId)\\[value=([^\\]]*)\\]", "$2");
  }
}
