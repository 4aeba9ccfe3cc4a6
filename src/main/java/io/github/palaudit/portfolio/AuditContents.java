package io.github.palaudit.portfolio;

import io.github.palaudit.portfolio.AuditTokens.Senseless;
import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What a portfolio takes from an {@code audit.json}, key by key. */
final class AuditContents {

  private final AuditTokens tokens;
  private final AuditLists lists;
  private final NavigableMap<String, String> premises = new TreeMap<>();
  private final List<TenantPart> tenants = new ArrayList<>();
  private Optional<Instant> asOf = Optional.empty();
  private Optional<Boolean> complete = Optional.empty();

  AuditContents(AuditTokens tokens) {
    this.tokens = tokens;
    this.lists = new AuditLists(tokens);
  }

  void read() throws IOException {
    tokens.object(this::top);
  }

  private void top(String key) throws IOException {
    switch (key) {
      case "asOf" -> asOf = Optional.of(tokens.instant());
      case "complete" -> complete = Optional.of(tokens.truth());
      case "redacted" -> {
        if (tokens.truth()) {
          throw new Senseless(
              "holds pseudonyms (--redact), which cannot be told apart over customers");
        }
      }
      case "catalogDate", "programme" -> premises.put(key, tokens.text());
      case "strict" -> premises.put(key, String.valueOf(tokens.truth()));
      case "partner" -> tokens.object(this::partner);
      case "policy" -> tokens.object(name -> premises.put(name, tokens.word()));
      case "snapshots" -> snapshots();
      case "assumptions" -> assumptions();
      case "tenants" -> tokens.array(() -> tenants.add(TenantPart.read(tokens)));
      default -> lists.read(key);
    }
  }

  private void partner(String key) throws IOException {
    if (key.equals("globalAccount")) {
      premises.put(key, tokens.text());
    } else if (key.equals("locationAccounts")) {
      List<String> accounts = new ArrayList<>();
      tokens.array(() -> accounts.add(tokens.text()));
      premises.put(key, String.join(", ", accounts));
    }
  }

  /** The first is the customer's own. */
  private void snapshots() throws IOException {
    boolean[] first = {true};
    tokens.array(
        () -> {
          if (first[0]) {
            first[0] = false;
            tokens.object(
                key -> {
                  if (key.equals("sources")) {
                    tokens.object(source -> premises.put("the source " + source, tokens.text()));
                  }
                });
          }
        });
  }

  private void assumptions() throws IOException {
    List<String> texts = new ArrayList<>();
    tokens.array(
        () ->
            tokens.object(
                key -> {
                  if (key.equals("text")) {
                    texts.add(tokens.text());
                  }
                }));
    premises.put("what was assumed", String.join("\n", texts));
  }

  /** The audit, when everything that has to be there is. */
  CustomerAudit audit(FoundAudit found) {
    if (tenants.size() != 1) {
      throw new Senseless("does not hold one tenant but " + tenants.size());
    }
    TenantPart tenant = tenants.get(0);
    Point point =
        new Point(
            found.place(),
            asOf.orElseThrow(() -> missing("asOf")),
            complete.orElseThrow(() -> missing("complete")),
            tenant.subscriptions().orElseThrow(() -> missing("tenants/coverage/subscriptions")),
            tenant.onOneUser(),
            premises);
    return lists.audit(
        point,
        found.page(),
        new TenantId(tenant.tenant().orElseThrow(() -> missing("tenants/tenantId"))),
        tenant.name().orElseThrow(() -> missing("tenants/name")),
        tenant.money());
  }

  private static Senseless missing(String key) {
    return new Senseless("\"" + key + "\" is missing");
  }
}
