package io.github.palaudit.redaction;

import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.NamePattern;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord.Section;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Puts pseudonyms in the place of names and ids, before anything is judged. The same key gives the
 * same pseudonyms, in whatever run and for whatever customer. What the answers rest on stays: who
 * is who, what lies in what, who is a guest of which domain, which role is Azure's own. Partner ids
 * stay too.
 */
public final class Redaction {

  private final Pseudonyms pseudonyms;
  private final Logins logins;
  private final Ids ids;
  private final Principals principals;
  private final Sentences sentences;
  private final Observations observations;
  private final Records records;

  /**
   * For this configuration and these roles.
   *
   * @param configuration as it was written
   */
  public Redaction(RedactionKey key, Configuration configuration, RoleCatalog catalog) {
    KnownNames known = new KnownNames();
    this.pseudonyms = new Pseudonyms(key, known);
    this.logins = new Logins(pseudonyms);
    this.ids = new Ids(pseudonyms, catalog);
    this.principals =
        new Principals(
            pseudonyms,
            logins,
            ids,
            configuration.partner().principals().displayNames().stream()
                .map(NamePattern::new)
                .toList());
    this.sentences = new Sentences(pseudonyms, known, logins, ids);
    this.observations = new Observations(pseudonyms, logins, ids, sentences);
    this.records = new Records(pseudonyms, logins, ids, principals, observations, sentences);
    settings().redacted(configuration, principals, Map.of());
  }

  private Settings settings() {
    return new Settings(pseudonyms, logins, ids, observations, sentences);
  }

  /** The inputs of the customers of one run; they share configuration, evidence, own tenants. */
  public List<Inputs> inputs(List<Inputs> customers) {
    for (Inputs inputs : customers) {
      learn(inputs.customer());
      inputs.managing().forEach(this::learn);
    }
    Map<Waiver, String> waived = new WaivedFindings(ids, sentences).of(customers);
    return customers.stream().map(inputs -> redacted(inputs, waived)).toList();
  }

  private Inputs redacted(Inputs inputs, Map<Waiver, String> waived) {
    return new Inputs(
        known(inputs.customer()),
        inputs.managing().stream().map(this::known).toList(),
        evidence(inputs.evidence()),
        inputs.catalog(),
        settings().redacted(inputs.configuration(), principals, waived),
        inputs.asOf(),
        inputs.strict());
  }

  /** A snapshot by itself. */
  public Snapshot snapshot(Snapshot snapshot) {
    learn(snapshot);
    return known(snapshot);
  }

  /** The name of a customer, as it stands in the configuration. */
  public String customer(String name) {
    return Guid.is(name) ? pseudonyms.guid(name) : pseudonyms.name("Customer", name);
  }

  /** The name of a tenant, or its id where it has no name. */
  public String tenantName(String name) {
    return Guid.is(name) ? pseudonyms.guid(name) : pseudonyms.name("Tenant", name);
  }

  /** A tenant. */
  public TenantId tenant(TenantId id) {
    return ids.tenant(id);
  }

  /** A scope. */
  public ScopeId scope(ScopeId scope) {
    return ids.scope(scope);
  }

  /** A principal. */
  public PrincipalId principal(PrincipalId principal) {
    return ids.principal(principal);
  }

  /** A role; one of Azure's own stays. */
  public RoleDefinitionId role(RoleDefinitionId role) {
    return ids.role(role);
  }

  /** A sentence in which names may stand that are known by now. */
  public String sentence(String text) {
    return sentences.redacted(text);
  }

  /** Meets every name, so that it is known where it stands in a sentence. */
  private void learn(Snapshot snapshot) {
    ids.tenant(snapshot.tenant());
    tenantName(snapshot.header().tenantName());
    snapshot.roleDefinitions().forEach(ids::learn);
    snapshot.records().filter(found -> found.section() != Section.GAPS).forEach(records::redacted);
  }

  private Snapshot known(Snapshot snapshot) {
    return Snapshot.of(header(snapshot.header()), snapshot.records().map(records::redacted));
  }

  private SnapshotHeader header(SnapshotHeader given) {
    return new SnapshotHeader(
        given.format(),
        ids.tenant(given.tenant()),
        given.tenantName().equalsIgnoreCase(given.tenant().value())
            ? ids.tenant(given.tenant()).value()
            : tenantName(given.tenantName()),
        given.tool(),
        given.origin(),
        given.collectedBy().map(logins::anybody),
        given.collectedFrom(),
        given.collectedTo(),
        given.completeness(),
        given.takenAsFact().stream().map(sentences::redacted).toList(),
        given.limits().stream().map(sentences::redacted).toList(),
        true);
  }

  private LinkEvidence evidence(LinkEvidence given) {
    return new LinkEvidence(
        given.principals().stream()
            .flatMap(principal -> given.of(principal, Instant.MAX).stream())
            .map(observations::redacted)
            .toList());
  }
}
