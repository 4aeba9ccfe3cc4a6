package io.github.palaudit.compare;

import io.github.palaudit.coverage.Condition;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.Truth;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code audit.json} as it is written, as far as it is compared. */
record AuditDocument(
    String format,
    String tool,
    Instant asOf,
    LocalDate catalogDate,
    boolean complete,
    boolean redacted,
    String programme,
    boolean strict,
    List<Snapshot> snapshots,
    List<Table> catalogue,
    Partner partner,
    Optional<Customer> customer,
    Map<String, String> policy,
    Map<String, String> severities,
    List<Assumption> assumptions,
    List<Tenant> tenants,
    List<ManagementGroup> managementGroups,
    List<Scope> scopes,
    List<Principal> principals,
    List<Assignment> assignments,
    List<String> rules,
    List<Finding> findings,
    List<Gap> gaps,
    List<Limit> limits) {

  record Snapshot(TenantId tenantId, String collectedBy, Map<String, String> sources) {}

  record Table(String table, String source, int roles, String date) {}

  record Partner(
      String name,
      String globalAccount,
      List<String> locationAccounts,
      List<String> tenants,
      Optional<Map<String, List<String>>> principals) {}

  record Customer(List<String> scopes, String csp) {}

  record ManagementGroup(ScopeId scope, Optional<ScopeId> parent) {}

  record Limit(TenantId tenantId, String text) {}

  record Assumption(String text) {}

  record Tenant(TenantId tenantId, String name, Coverage coverage) {}

  record Coverage(Optional<Money> money) {}

  record Money(YearMonth month, List<Currency> currencies) {}

  record Currency(
      String currency,
      BigDecimal attributed,
      BigDecimal temporary,
      BigDecimal unknown,
      BigDecimal notAttributed) {

    Map<Answer, BigDecimal> byAnswer() {
      return Map.of(
          Answer.ATTRIBUTED, attributed,
          Answer.TEMPORARY, temporary,
          Answer.UNKNOWN, unknown,
          Answer.NOT_ATTRIBUTED, notAttributed);
    }
  }

  record Id(TenantId tenantId, ObjectId objectId) {
    PrincipalId principal() {
      return new PrincipalId(tenantId, objectId);
    }
  }

  record Scope(
      ScopeId scope,
      String displayName,
      Optional<ScopeId> parent,
      String attribution,
      String basis,
      String reason,
      Optional<Boolean> counted,
      String notCountedBecause) {

    AuditedScope audited() {
      return new AuditedScope(
          scope, displayName, parent, answer(), told(reason), told(notCountedBecause));
    }

    private Answer answer() {
      if (!counted.orElse(true)) {
        return Answer.NOT_COUNTED;
      }
      return switch (attribution) {
        case "attributed" -> basis.equals("temporary") ? Answer.TEMPORARY : Answer.ATTRIBUTED;
        case "not-attributed" -> Answer.NOT_ATTRIBUTED;
        default -> Answer.UNKNOWN;
      };
    }
  }

  record Principal(
      TenantId tenantId,
      ObjectId objectId,
      String kind,
      String displayName,
      String ours,
      String oursBecause,
      String link) {

    AuditedPrincipal audited() {
      return new AuditedPrincipal(
          new PrincipalId(tenantId, objectId), kind, displayName, truth(ours), oursBecause, link);
    }
  }

  record Assignment(
      String assignmentId,
      String givenAs,
      ScopeId scope,
      String role,
      String roleName,
      Id principal,
      List<ObjectId> through,
      String basis,
      List<Open> open) {

    AuditedGrant audited() {
      return new AuditedGrant(
          assignmentId,
          givenAs,
          principal.principal(),
          through,
          scope,
          role,
          roleName.isEmpty() ? role : roleName,
          basis.equals("temporary"),
          open.stream().flatMap(one -> one.audited().stream()).toList());
    }
  }

  record Open(String condition, String answer, String cause) {

    Optional<AuditedGrant.Open> audited() {
      return Arrays.stream(Condition.values())
          .filter(one -> one.word().equals(condition))
          .findFirst()
          .map(one -> new AuditedGrant.Open(one, truth(answer), cause));
    }
  }

  record Finding(
      String id,
      String rule,
      String title,
      String severity,
      String message,
      Optional<Id> principal,
      List<ScopeId> scopes,
      Optional<Object> waiver) {

    AuditedFinding audited() {
      return new AuditedFinding(
          id,
          rule,
          title,
          Severity.of(severity),
          message,
          principal.map(Id::principal),
          scopes,
          waiver.isPresent());
    }
  }

  record Gap(
      String source,
      TenantId tenantId,
      Optional<ScopeId> scope,
      Optional<ObjectId> principal,
      String reason) {

    AuditedGap audited() {
      return new AuditedGap(Source.of(source), tenantId, scope, principal, reason);
    }
  }

  /** The answer of this word; unknown where it is none of the three. */
  private static Truth truth(String word) {
    return Arrays.stream(Truth.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(Truth.UNKNOWN);
  }

  private static Optional<String> told(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text.toLowerCase(Locale.ROOT));
  }
}
