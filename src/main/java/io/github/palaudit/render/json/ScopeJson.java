package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Attribution;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Reason;
import io.github.palaudit.coverage.ScopeCoverage;
import io.github.palaudit.coverage.SubscriptionCoverage;
import io.github.palaudit.snapshot.ScopeId;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The tree of management groups, and the answer for each scope. */
final class ScopeJson {

  private ScopeJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    Map<ScopeId, SubscriptionCoverage> subscriptions = new HashMap<>();
    coverage
        .rollUp()
        .subscriptions()
        .forEach(one -> subscriptions.put(one.coverage().scope(), one));
    fields.array(
        "managementGroups",
        coverage.inputs().customer().managementGroups(),
        group -> {
          fields.text("scope", group.id().text());
          fields.text("displayName", group.displayName());
          fields.optional(
              "parent",
              coverage.inputs().customer().scopes().parent(group.id()).map(ScopeId::text));
        });
    fields.array(
        "scopes",
        coverage.scopes(),
        scope -> {
          fields.text("scope", scope.scope().text());
          fields.text("kind", scope.scope().kind().word());
          fields.text(
              "displayName", coverage.inputs().customer().scopes().displayName(scope.scope()));
          fields.optional(
              "parent",
              coverage.inputs().customer().scopes().parent(scope.scope()).map(ScopeId::text));
          answer(scope, fields);
          SubscriptionCoverage subscription = subscriptions.get(scope.scope());
          if (subscription != null) {
            subscription(subscription, fields);
          }
        });
  }

  private static void answer(ScopeCoverage scope, JsonFields fields) throws IOException {
    fields.text("attribution", scope.attribution().word());
    if (scope.attribution() instanceof Attribution.Attributed attributed) {
      fields.text("basis", attributed.basis().word());
      fields.optional("until", attributed.until().map(Object::toString));
    }
    fields.optional("reason", scope.attribution().reason().map(Reason::word));
    fields.array("by", scope.by(), fields::principal);
    fields.array("possiblyBy", scope.possiblyBy(), fields::principal);
  }

  private static void subscription(SubscriptionCoverage subscription, JsonFields fields)
      throws IOException {
    fields.truth("counted", subscription.isCounted());
    fields.optional(
        "notCountedBecause", subscription.excluded().map(SubscriptionCoverage.Exclusion::word));
  }
}
