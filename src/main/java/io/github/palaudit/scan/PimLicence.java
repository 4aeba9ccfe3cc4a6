package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Source;
import java.util.Locale;
import java.util.Set;

/**
 * A tenant without the licence for PIM answers with an error that names the licence (seen at Azure
 * Resource Manager and at Microsoft Graph: JulianHayward/Azure-MG-Sub-Governance-Reporting, issue
 * 114; Galvnyz/M365-Assess, issue 117). Older answers say that tenant or resource were never taken
 * into PIM (AzAPICall knows both words). There PIM is not in use, which is a complete answer; every
 * other refusal stays a gap.
 */
final class PimLicence {

  private static final String MISSING = "aadpremiumlicenserequired";
  private static final Set<String> NOT_IN_TENANT = Set.of(MISSING, "tenantnotonboarded");
  private static final String NOT_HERE = "resourcenotonboarded";

  private volatile boolean missing;

  /**
   * Does the read; throws its {@link ReadFailed}, unless all it says is that PIM is not in use. The
   * licence is the tenant's: once it is known to be missing, nothing more is asked.
   */
  void unlessMissing(Reading reading, Source source, Runnable read) {
    if (missing) {
      reading.notUsedInTenant(source);
      return;
    }
    try {
      read.run();
    } catch (ReadFailed failed) {
      String code = failed.code().orElse("").toLowerCase(Locale.ROOT);
      if (!NOT_IN_TENANT.contains(code) && !code.equals(NOT_HERE)) {
        throw failed;
      }
      missing |= code.equals(MISSING);
      if (NOT_IN_TENANT.contains(code)) {
        reading.notUsedInTenant(source);
      } else {
        reading.notUsed(source);
      }
    }
  }

  /** Whether the tenant is known to have none. */
  boolean isMissing() {
    return missing;
  }
}
