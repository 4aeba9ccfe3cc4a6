package io.github.palaudit.catalog;

import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a table says of one role.
 *
 * @param place the file and line, for messages
 */
record EligibilityRow(
    String place, RoleDefinitionId id, String name, Truth eligible, String source, String note) {

  /** The columns of such a table, in this order. */
  static final List<String> COLUMNS =
      List.of("role_name", "role_definition_id", "pec_eligible", "source", "note");

  /**
   * The row with these values.
   *
   * @param values by column; a column that is missing counts as empty
   * @throws UnreadableInput when the name is empty, the id is no GUID or the eligibility no word
   */
  static EligibilityRow of(String place, Map<String, String> values) {
    String name = values.getOrDefault("role_name", "");
    String id = values.getOrDefault("role_definition_id", "");
    if (name.isEmpty()) {
      throw new UnreadableInput(place, "role_name is empty");
    }
    if (!Guid.is(id)) {
      throw new UnreadableInput(place, "role_definition_id \"" + id + "\" is not a GUID");
    }
    return new EligibilityRow(
        place,
        new RoleDefinitionId(id),
        name,
        eligible(place, values.getOrDefault("pec_eligible", "")),
        values.getOrDefault("source", ""),
        values.getOrDefault("note", ""));
  }

  private static Truth eligible(String place, String word) {
    return Arrays.stream(Truth.values())
        .filter(truth -> truth.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableInput(
                    place, "pec_eligible \"" + word + "\" is not one of yes, no, unknown"));
  }

  /**
   * These rows by role.
   *
   * @throws UnreadableInput when a role is given twice
   */
  static Map<RoleDefinitionId, EligibilityRow> byRole(Collection<EligibilityRow> rows) {
    Map<RoleDefinitionId, EligibilityRow> byRole = new LinkedHashMap<>();
    for (EligibilityRow row : rows) {
      EligibilityRow first = byRole.putIfAbsent(row.id(), row);
      if (first != null) {
        throw new UnreadableInput(
            row.place(), "role " + row.id() + " is given twice, first at " + first.place());
      }
    }
    return byRole;
  }
}
