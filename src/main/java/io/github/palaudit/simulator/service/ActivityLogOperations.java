package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.ScopeId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subscription's activity log: {@code GET
 * /subscriptions/{id}/providers/microsoft.insights/eventtypes/management/values}, api-version
 * 2015-04-01, with the events of {@link ActivationEvents}, the newest first; and the tenant's own,
 * at the same path without a subscription, with those of {@link LinkEvents}.
 *
 * <p>{@code $filter} has to have {@code eventTimestamp ge '..'}, may have {@code eventTimestamp le
 * '..'} and {@code resourceProvider eq '..'}. A start more than 90 days back is refused: "The start
 * time cannot be more than 90 days in the past." (turbot/tailpipe-plugin-azure).
 */
final class ActivityLogOperations {

  static final Duration KEPT = Duration.ofDays(90);

  private static final Pattern FROM = Pattern.compile("eventTimestamp ge '([^']+)'");
  private static final Pattern TO = Pattern.compile("eventTimestamp le '([^']+)'");
  private static final Pattern PROVIDER = Pattern.compile("resourceProvider eq '([^']+)'");

  private ActivityLogOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(
            "(/subscriptions/[^/]+)/providers/microsoft\\.insights/eventtypes/management/values",
            ActivityLogOperations::list),
        Operation.get(
            "/providers/microsoft\\.insights/eventtypes/management/values",
            ActivityLogOperations::listOfTenant));
  }

  private static Answer list(Call call) {
    return list(
        call,
        "Microsoft.Authorization",
        found -> {
          for (Activation one : call.contents().activations()) {
            if (isIn(call.scope(), one.scope())) {
              found.addAll(ActivationEvents.of(one, call.now()));
            }
          }
        });
  }

  private static Answer listOfTenant(Call call) {
    return list(
        call,
        "Microsoft.ManagementPartner",
        found ->
            call.contents()
                .linkHints()
                .forEach(hint -> found.addAll(LinkEvents.of(hint, call.tenant().id()))));
  }

  private static Answer list(
      Call call, String provider, Consumer<List<ActivationEvents.Event>> events) {
    String filter = call.request().parameter("$filter").orElse("");
    Optional<Instant> from = find(FROM, filter).map(Instant::parse);
    if (from.isEmpty()) {
      return badRequest("The filter has to have a start time: eventTimestamp ge '...'.");
    }
    if (from.get().isBefore(call.now().minus(KEPT))) {
      return badRequest("The start time cannot be more than 90 days in the past.");
    }
    Instant to = find(TO, filter).map(Instant::parse).orElse(call.now());
    List<ActivationEvents.Event> found = new ArrayList<>();
    if (find(PROVIDER, filter).map(provider::equalsIgnoreCase).orElse(true)) {
      events.accept(found);
    }
    found.removeIf(event -> event.at().isBefore(from.get()) || event.at().isAfter(to));
    found.sort(Comparator.comparing(ActivationEvents.Event::at).reversed());
    return Page.ofResources(call, found, ActivityLogOperations::row);
  }

  private static ObjectNode row(ActivationEvents.Event event) {
    return event.row();
  }

  private static boolean isIn(ScopeId subscription, ScopeId scope) {
    return scope.subscription().filter(subscription::equals).isPresent();
  }

  private static Optional<String> find(Pattern pattern, String filter) {
    Matcher matcher = pattern.matcher(filter);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** Without an "error" around it, as the activity log answers. */
  private static Answer badRequest(String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("code", "BadRequest").put("message", message);
    return Answer.json(400, body);
  }
}
