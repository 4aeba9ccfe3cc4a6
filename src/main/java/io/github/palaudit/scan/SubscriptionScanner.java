package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The subscriptions of this tenant, api-version 2022-12-01. */
final class SubscriptionScanner implements Scanner {

  private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";
  private static final String LIST = "list";

  /** Asks for the list before the scan gets to it, unless it has it from an earlier run. */
  static void askAhead(Endpoint resourceManager, Journal journal) {
    if (!journal.isDone(Reading.name(Source.SUBSCRIPTIONS, LIST))) {
      resourceManager.askAhead(SUBSCRIPTIONS, "nextLink");
    }
  }

  @Override
  public Set<Source> sources() {
    return Set.of(Source.SUBSCRIPTIONS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(
        Source.SUBSCRIPTIONS,
        LIST,
        reading ->
            Pages.forEach(
                run.session().resourceManager(),
                SUBSCRIPTIONS,
                "nextLink",
                row -> add(row, run, reading)));
    if (!run.isComplete(Source.SUBSCRIPTIONS)) {
      return;
    }
    for (ScopeId scope : run.scopes().leftOutAndNotFound()) {
      run.gap(
          Source.SUBSCRIPTIONS,
          scope,
          ReadFailed.because("to be left out, and not to be seen: nothing was left out for it"));
    }
    for (ScopeId scope : run.scopes().chosenAndNotFound()) {
      run.gap(Source.SUBSCRIPTIONS, scope, ReadFailed.because("chosen, and not to be seen"));
    }
    run.gapAtEachUnlisted(Source.SUBSCRIPTIONS);
    if (run.scopes().subscriptions().isEmpty() && run.isComplete(Source.SUBSCRIPTIONS)) {
      throw ReadFailed.because(
          "no subscription of this tenant is visible to the signed-in identity");
    }
  }

  /**
   * A subscription of another tenant is visible here through Lighthouse; it is not this tenant's.
   */
  private static void add(JsonNode row, ScanRun run, Reading reading) {
    ScopeId id = ScopeId.of(Sent.required(row, "id"));
    Optional<TenantId> tenant = Sent.text(row, "tenantId").map(TenantId::new);
    if (tenant.isPresent() && !tenant.get().equals(run.session().tenant())) {
      reading.note(Note.About.DELEGATED_SUBSCRIPTION, id.text(), "");
      return;
    }
    Map<String, String> tags = new TreeMap<>();
    row.path("tags").properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText("")));
    reading.add(
        new Subscription(
            id,
            Sent.text(row, "displayName").orElse(id.name()),
            Sent.text(row, "state"),
            Sent.text(row.path("subscriptionPolicies"), "quotaId"),
            run.scopes().parent(id),
            row.path("managedByTenants")
                .valueStream()
                .flatMap(manager -> Sent.text(manager, "tenantId").stream())
                .map(TenantId::new)
                .toList(),
            tags));
  }
}
