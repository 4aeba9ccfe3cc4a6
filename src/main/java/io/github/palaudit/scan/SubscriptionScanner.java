package io.github.palaudit.scan;

import com.azure.resourcemanager.resources.fluent.models.SubscriptionInner;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import io.github.palaudit.snapshot.TenantId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The subscriptions of this tenant, api-version 2022-12-01. */
final class SubscriptionScanner implements Scanner {

  @Override
  public Set<Source> sources() {
    return Set.of(Source.SUBSCRIPTIONS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(
        Source.SUBSCRIPTIONS,
        "list",
        reading ->
            Pages.forEach(
                run.clients().subscriptions(), subscription -> add(subscription, run, reading)));
    if (!run.isComplete(Source.SUBSCRIPTIONS)) {
      return;
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
  private static void add(SubscriptionInner sent, ScanRun run, Reading reading) {
    ScopeId id = ScopeId.of(Sent.required(sent.id(), "id"));
    if (sent.tenantId() != null && !new TenantId(sent.tenantId()).equals(run.session().tenant())) {
      reading.note(Note.About.DELEGATED_SUBSCRIPTION, id.text(), "");
      return;
    }
    reading.add(
        new Subscription(
            id,
            Sent.text(sent.displayName()).orElse(id.name()),
            Optional.ofNullable(sent.state()).map(Object::toString),
            Optional.ofNullable(sent.subscriptionPolicies()).flatMap(p -> Sent.text(p.quotaId())),
            run.scopes().parent(id),
            Sent.list(sent.managedByTenants()).stream()
                .flatMap(manager -> Sent.text(manager.tenantId()).stream())
                .map(TenantId::new)
                .toList(),
            sent.tags() == null ? Map.of() : sent.tags()));
  }
}
