package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An audit of one customer, as far as it is compared: what {@code audit.json} tells of it.
 *
 * @param catalogue the tables that roles were judged by, each with its source, date and size
 * @param sources how completely each source was read, tenant by tenant
 * @param settings what decided answers beside the tenant, name by name: policy, partner IDs,
 *     severities
 * @param assumptions what was taken for granted, sentence by sentence
 * @param rules the ids of the rules that ran; empty where the audit does not say
 * @param cost what counted scopes cost in a month; empty where no cost was supplied
 * @param parents what stands above each management group
 * @param limits what whoever scanned the customer's tenant chose to leave out, in sentences
 * @param redacted names and ids are pseudonyms
 */
public record PastAudit(
    String tool,
    Instant asOf,
    LocalDate catalogDate,
    Map<String, String> catalogue,
    Map<String, String> sources,
    boolean complete,
    TenantId tenant,
    String customer,
    Map<String, String> settings,
    List<String> assumptions,
    Map<ScopeId, AuditedScope> scopes,
    Map<PrincipalId, AuditedPrincipal> principals,
    List<AuditedGrant> grants,
    Set<String> rules,
    Map<String, AuditedFinding> findings,
    List<AuditedGap> gaps,
    Optional<AuditedCost> cost,
    Map<ScopeId, ScopeId> parents,
    List<String> limits,
    boolean redacted) {

  public PastAudit {
    assumptions = List.copyOf(assumptions);
    grants = List.copyOf(grants);
    rules = Set.copyOf(rules);
    gaps = List.copyOf(gaps);
    limits = List.copyOf(limits);
  }

  /** Whether this rule ran, as far as the audit says. */
  boolean asked(String rule) {
    return rules.isEmpty() || rules.contains(rule);
  }

  /** Whether somebody gave the customer's usage as Microsoft recognised it. */
  boolean knowsUsage() {
    String read = sources.get(Grounds.source(tenant, Source.USAGE));
    return read != null && !read.equals(Grounds.NOT_SUPPLIED);
  }
}
