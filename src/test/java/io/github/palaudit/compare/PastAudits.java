package io.github.palaudit.compare;

import io.github.palaudit.snapshot.TenantId;

/** Audits with one thing other than they were. */
final class PastAudits {

  private PastAudits() {}

  static PastAudit ofTenant(PastAudit one, TenantId tenant) {
    return with(one, tenant, one.redacted());
  }

  static PastAudit redacted(PastAudit one) {
    return with(one, one.tenant(), true);
  }

  private static PastAudit with(PastAudit one, TenantId tenant, boolean redacted) {
    return new PastAudit(
        one.tool(),
        one.asOf(),
        one.catalogDate(),
        one.catalogue(),
        one.sources(),
        one.complete(),
        tenant,
        one.customer(),
        one.settings(),
        one.assumptions(),
        one.scopes(),
        one.principals(),
        one.grants(),
        one.rules(),
        one.findings(),
        one.gaps(),
        one.cost(),
        one.parents(),
        one.limits(),
        redacted);
  }
}
