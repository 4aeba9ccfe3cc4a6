package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Window;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Makes activations of the requests of one list. A request SelfActivate that was carried out was
 * active from its start for its duration, cut by a later SelfDeactivate or AdminRemove of the same
 * role; other requests (AdminAssign, SelfExtend and so on) are no activations.
 */
final class ActivationRequests {

  /** With these words nothing was ever activated. */
  private static final Set<String> NEVER_ACTIVE =
      Set.of(
          "denied",
          "admindenied",
          "canceled",
          "failed",
          "failedasresourceislocked",
          "timedout",
          "invalid",
          "pendingapproval",
          "pendingapprovalprovisioning",
          "pendingadmindecision",
          "pendingevaluation");

  private static final Set<String> ENDING = Set.of("selfdeactivate", "adminremove");
  private static final Set<String> TAKEN_BACK = Set.of("revoked", "pendingrevocation");

  private final List<Asked> activated = new ArrayList<>();
  private final List<Asked> ended = new ArrayList<>();

  private record Asked(Activation what, String status) {
    boolean isEndOf(Activation activation) {
      return what.scope().equals(activation.scope())
          && what.role().equals(activation.role())
          && what.principal().equals(activation.principal())
          && what.window().start().filter(activation.window()::contains).isPresent();
    }
  }

  /**
   * A row of the list; throws {@link ReadFailed} when something is missing that has to be there.
   */
  void add(JsonNode row) {
    JsonNode properties = row.path("properties");
    String type = word(properties, "requestType");
    String status = word(properties, "status");
    if (type.equals("selfactivate") && !NEVER_ACTIVE.contains(status)) {
      activated.add(asked(row, properties, status, window(properties)));
    } else if (ENDING.contains(type) && !NEVER_ACTIVE.contains(status)) {
      Instant at =
          Sent.instant(properties, "createdOn")
              .or(() -> Sent.instant(properties.path("scheduleInfo"), "startDateTime"))
              .orElseThrow(() -> ReadFailed.because("a row of the answer has no createdOn"));
      ended.add(asked(row, properties, status, new Window(Optional.of(at), Optional.empty())));
    }
  }

  private static String word(JsonNode row, String name) {
    return Sent.text(row, name).orElse("").toLowerCase(Locale.ROOT);
  }

  private static Asked asked(JsonNode row, JsonNode properties, String status, Window window) {
    return new Asked(
        new Activation(
            Schedules.scope(row),
            new RoleDefinitionId(Sent.required(properties, "roleDefinitionId")),
            new ObjectId(Sent.required(properties, "principalId")),
            window),
        status);
  }

  private static Window window(JsonNode properties) {
    JsonNode schedule = properties.path("scheduleInfo");
    Instant start =
        Sent.instant(schedule, "startDateTime")
            .or(() -> Sent.instant(properties, "createdOn"))
            .orElseThrow(() -> ReadFailed.because("a row of the answer has no startDateTime"));
    JsonNode expiration = schedule.path("expiration");
    return new Window(
        Optional.of(start),
        switch (word(expiration, "type")) {
          case "afterduration" ->
              Optional.of(start.plus(duration(Sent.required(expiration, "duration"))));
          case "afterdatetime" ->
              Optional.of(
                  Sent.instant(expiration, "endDateTime")
                      .orElseThrow(
                          () -> ReadFailed.because("a row of the answer has no endDateTime")));
          case "noexpiration" -> Optional.empty();
          default -> throw ReadFailed.because("a row of the answer has an expiration not known");
        });
  }

  private static Duration duration(String sent) {
    try {
      return Duration.parse(sent);
    } catch (DateTimeException none) {
      throw ReadFailed.because("a row of the answer has a duration that is none");
    }
  }

  /** What was active for certain. */
  List<Activation> activations() {
    return activated.stream()
        .filter(one -> isCertain(one))
        .map(one -> end(one.what()).map(at -> cut(one.what(), at)).orElse(one.what()))
        .toList();
  }

  /** The status of a request that may have been active, nobody knows until when. */
  Optional<String> uncertain() {
    return activated.stream()
        .filter(one -> !isCertain(one))
        .map(Asked::status)
        .sorted()
        .findFirst();
  }

  private boolean isCertain(Asked one) {
    return one.status().equals("provisioned")
        || (TAKEN_BACK.contains(one.status()) && end(one.what()).isPresent());
  }

  private Optional<Instant> end(Activation activation) {
    return ended.stream()
        .filter(one -> one.isEndOf(activation))
        .flatMap(one -> one.what().window().start().stream())
        .min(Instant::compareTo);
  }

  private static Activation cut(Activation whole, Instant end) {
    return new Activation(
        whole.scope(),
        whole.role(),
        whole.principal(),
        new Window(whole.window().start(), Optional.of(end)));
  }
}
