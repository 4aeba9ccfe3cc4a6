package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Window;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What PIM has at a scope: the instances, which are what holds now, and of the schedules those that
 * are yet to come or over. A schedule whose instance is listed is told by that one. One without an
 * instance that would be in force by its times was taken back or never carried out: it is nothing.
 * Only times decide: what {@code status} says of a schedule that is not in force is not documented.
 *
 * @param source what they fill
 * @param instances the list of instances, such as roleEligibilityScheduleInstances
 * @param schedules the list of schedules behind them
 * @param scheduleId under which property an instance names its schedule
 */
record Schedules(Source source, String instances, String schedules, String scheduleId) {

  static final Schedules ELIGIBILITY =
      new Schedules(
          Source.ROLE_ELIGIBILITIES,
          "roleEligibilityScheduleInstances",
          "roleEligibilitySchedules",
          "roleEligibilityScheduleId");

  static final Schedules ASSIGNMENT =
      new Schedules(
          Source.ASSIGNMENT_SCHEDULES,
          "roleAssignmentScheduleInstances",
          "roleAssignmentSchedules",
          "roleAssignmentScheduleId");

  /** Hands on a record for each; of a tenant without PIM, none. */
  void read(
      ScanRun run,
      ScopeId scope,
      Reading reading,
      PimLicence licence,
      Function<JsonNode, SnapshotRecord> record) {
    Set<String> inForce = new HashSet<>();
    licence.unlessMissing(
        reading,
        source,
        () ->
            Lists.authorization(
                run,
                scope,
                instances,
                Lists.PIM,
                row -> {
                  Sent.text(row.path("properties"), scheduleId)
                      .ifPresent(id -> inForce.add(name(id)));
                  keep(record.apply(row), row, reading);
                }));
    licence.unlessMissing(
        reading,
        source,
        () ->
            Lists.authorization(
                run,
                scope,
                schedules,
                Lists.PIM,
                row -> {
                  Window window = Sent.window(row.path("properties"));
                  if (!window.contains(run.from())
                      && !inForce.contains(name(Sent.required(row, "id")))) {
                    keep(record.apply(row), row, reading);
                  }
                }));
  }

  private static void keep(SnapshotRecord found, JsonNode row, Reading reading) {
    if (scope(row).subscription().isPresent()) {
      reading.add(found);
    } else {
      reading.addShared(found);
    }
  }

  /** The scope of a row; never that of the request, whose list repeats what is inherited. */
  static ScopeId scope(JsonNode row) {
    return ScopeId.of(Sent.required(row.path("properties"), "scope"));
  }

  /** Ids come whole or as the bare name. */
  private static String name(String id) {
    return id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
