package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.ManagementGroup;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ScopeKind;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tree above subscriptions, api-version 2020-05-01. One question, getEntities, gives every
 * group and subscription that may be seen with its parent, also where only parts of the tree may be
 * read; it is a POST that reads.
 */
final class ManagementGroupScanner implements Scanner {

  private static final String ENTITIES =
      "/providers/Microsoft.Management/getEntities?api-version=2020-05-01";
  private static final JsonNode NO_CHOICE = JsonNodeFactory.instance.objectNode();
  private static final String TREE = "tree";

  /** Asks for the tree before the scan gets to it, unless it has it from an earlier run. */
  static void askAhead(Endpoint resourceManager, Journal journal) {
    if (!journal.isDone(Reading.name(Source.MANAGEMENT_GROUPS, TREE))) {
      resourceManager.askAhead(ENTITIES, NO_CHOICE, "nextLink");
    }
  }

  @Override
  public Set<Source> sources() {
    return Set.of(Source.MANAGEMENT_GROUPS);
  }

  @Override
  public void scan(ScanRun run) {
    run.once(Source.MANAGEMENT_GROUPS, TREE, reading -> tree(run, reading));
  }

  /** The groups, and then what they hold: a choice of groups has to know the tree. */
  private static void tree(ScanRun run, Reading reading) {
    Map<ScopeId, ScopeId> subscriptions = new TreeMap<>();
    Pages pages = new Pages();
    String next = ENTITIES;
    while (!next.isEmpty()) {
      pages.follow(next);
      JsonNode page = run.session().resourceManager().post(next, NO_CHOICE);
      if (!page.path("value").isArray()) {
        throw ReadFailed.because("the answer is not the list that was expected");
      }
      page.path("value").forEach(entity -> add(entity, subscriptions, reading));
      next = page.path("nextLink").isTextual() ? page.path("nextLink").asText() : "";
    }
    subscriptions.forEach(
        (id, parent) ->
            reading.add(
                new Subscription(
                    id,
                    id.name(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(parent),
                    List.of(),
                    Map.of())));
  }

  private static void add(JsonNode entity, Map<ScopeId, ScopeId> subscriptions, Reading reading) {
    ScopeId id = ScopeId.of(Sent.required(entity.path("id").textValue(), "id"));
    Optional<ScopeId> parent =
        Sent.text(entity.at("/properties/parent/id").textValue()).map(ScopeId::of);
    if (id.kind() == ScopeKind.MANAGEMENT_GROUP) {
      String name = entity.at("/properties/displayName").asText(id.name());
      reading.add(new ManagementGroup(id, name, parent));
    } else {
      parent.ifPresent(up -> subscriptions.put(id, up));
    }
  }
}
