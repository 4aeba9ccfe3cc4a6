package io.github.palaudit.compare;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Reads {@code audit.json} back. */
public final class AuditReader {

  private static final String FORMAT = "palaudit-audit/1";

  private static final ObjectReader DOCUMENTS =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .withConfigOverride(List.class, AuditReader::emptyWhenAbsent)
          .withConfigOverride(Map.class, AuditReader::emptyWhenAbsent)
          .withConfigOverride(String.class, AuditReader::emptyWhenAbsent)
          .build()
          .readerFor(AuditDocument.class);

  private AuditReader() {}

  private static void emptyWhenAbsent(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /**
   * Reads the audit in this file.
   *
   * @throws UnreadableInput when it is not the report of an audit, or damaged
   */
  public static PastAudit read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads one audit.
   *
   * @param place what the file is called, for messages
   * @throws UnreadableInput when it is not the report of an audit, or damaged
   */
  public static PastAudit read(InputStream in, String place) throws IOException {
    try {
      AuditDocument document = DOCUMENTS.readValue(in);
      check(document, place);
      return audit(document, document.tenants().get(0));
    } catch (JsonProcessingException damaged) {
      throw new UnreadableInput(
          place + line(damaged), "is not a whole audit.json of palaudit's", damaged);
    } catch (IllegalArgumentException | NullPointerException damaged) {
      throw new UnreadableInput(place, "is not a whole audit.json of palaudit's", damaged);
    }
  }

  private static String line(JsonProcessingException damaged) {
    return damaged.getLocation() == null ? "" : ":" + damaged.getLocation().getLineNr();
  }

  private static void check(AuditDocument document, String place) {
    if (!document.format().equals(FORMAT)) {
      throw new UnreadableInput(
          place,
          document.format().startsWith("palaudit-audit/")
              ? "is " + document.format() + ", and this palaudit reads " + FORMAT
              : "is not an audit.json: its \"format\" is not " + FORMAT);
    }
    if (document.tenants().size() != 1) {
      throw new UnreadableInput(place, "does not hold one tenant");
    }
  }

  private static PastAudit audit(AuditDocument document, AuditDocument.Tenant tenant) {
    return new PastAudit(
        document.tool(),
        document.asOf(),
        document.catalogDate(),
        catalogue(document),
        sources(document),
        document.complete(),
        tenant.tenantId(),
        tenant.name(),
        settings(document),
        document.assumptions().stream().map(AuditDocument.Assumption::text).toList(),
        byId(document.scopes(), AuditDocument.Scope::audited, AuditedScope::scope),
        byId(document.principals(), AuditDocument.Principal::audited, AuditedPrincipal::id),
        document.assignments().stream().map(AuditDocument.Assignment::audited).toList(),
        Set.copyOf(document.rules()),
        byId(document.findings(), AuditDocument.Finding::audited, AuditedFinding::id),
        document.gaps().stream().map(AuditDocument.Gap::audited).toList(),
        tenant.coverage().money().map(AuditReader::cost),
        parents(document),
        document.limits().stream()
            .filter(limit -> limit.tenantId().equals(tenant.tenantId()))
            .map(AuditDocument.Limit::text)
            .toList(),
        document.redacted());
  }

  private static NavigableMap<ScopeId, ScopeId> parents(AuditDocument document) {
    NavigableMap<ScopeId, ScopeId> parents = new TreeMap<>();
    document
        .managementGroups()
        .forEach(one -> one.parent().ifPresent(parent -> parents.put(one.scope(), parent)));
    return parents;
  }

  private static NavigableMap<String, String> catalogue(AuditDocument document) {
    NavigableMap<String, String> tables = new TreeMap<>();
    document
        .catalogue()
        .forEach(one -> Grounds.table(tables, one.table(), one.source(), one.roles(), one.date()));
    return tables;
  }

  private static NavigableMap<String, String> sources(AuditDocument document) {
    NavigableMap<String, String> sources = new TreeMap<>();
    for (AuditDocument.Snapshot one : document.snapshots()) {
      one.sources()
          .forEach((source, read) -> Grounds.source(sources, one.tenantId(), source, read));
      if (!one.collectedBy().isEmpty()) {
        sources.put(Grounds.signedIn(one.tenantId()), one.collectedBy());
      }
    }
    return sources;
  }

  private static NavigableMap<String, String> settings(AuditDocument document) {
    AuditDocument.Partner partner = document.partner();
    NavigableMap<String, String> settings =
        Settings.of(
            document.policy(),
            document.severities(),
            partner.globalAccount(),
            partner.locationAccounts(),
            document.programme(),
            document.strict());
    Settings.partner(settings, partner.name(), partner.tenants(), partner.principals());
    Settings.customer(
        settings,
        document.customer().map(AuditDocument.Customer::scopes),
        document.customer().map(AuditDocument.Customer::csp).orElse(""));
    return settings;
  }

  private static AuditedCost cost(AuditDocument.Money money) {
    return new AuditedCost(
        money.month(),
        money.currencies().stream()
            .collect(
                toMap(
                    AuditDocument.Currency::currency,
                    AuditDocument.Currency::byAnswer,
                    (one, other) -> one)));
  }

  private static <R, T, K extends Comparable<K>> NavigableMap<K, T> byId(
      List<R> raw, Function<R, T> make, Function<T, K> id) {
    BinaryOperator<T> first = (one, other) -> one;
    return raw.stream().map(make).collect(toMap(id, Function.identity(), first, TreeMap::new));
  }
}
