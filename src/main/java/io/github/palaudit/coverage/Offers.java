package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Subscription;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a subscription's quota id tells of its offer. The prefixes are those that Azure documents
 * for {@code quotaId}; one that is not among them says nothing.
 */
public final class Offers {

  private static final Map<String, String> EARNING_NOTHING = new LinkedHashMap<>();

  static {
    EARNING_NOTHING.put("freetrial_", "Trial");
    EARNING_NOTHING.put("lightweighttrial_", "Trial");
    EARNING_NOTHING.put("azurepass_", "Trial");
    EARNING_NOTHING.put("msdn_", "Benefit");
    EARNING_NOTHING.put("mpn_", "Benefit");
    EARNING_NOTHING.put("bizspark", "Benefit");
    EARNING_NOTHING.put("dreamspark_", "Benefit");
    EARNING_NOTHING.put("azureforstudents", "Benefit");
    EARNING_NOTHING.put("devessentials_", "Benefit");
    EARNING_NOTHING.put("internal_", "Internal");
  }

  private Offers() {}

  /** The kind of an offer that earns nothing (F-F2): Trial, Benefit or Internal. */
  static Optional<String> earningNothing(Subscription subscription) {
    String quota = quota(subscription);
    return EARNING_NOTHING.entrySet().stream()
        .filter(offer -> quota.startsWith(offer.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** Surely a CSP offer, its sandbox among them; a miss does not prove the contrary. */
  public static boolean isCsp(Subscription subscription) {
    String quota = quota(subscription);
    return quota.startsWith("csp_") || quota.startsWith("cspdevtest_");
  }

  /**
   * Bears the quota id of the Enterprise Agreement's offer, {@code EnterpriseAgreement_2014-09-01}.
   * Microsoft's page "Understand Cost Management data" (supported offers, 2019-11-13) lists it, and
   * lists the same id for the Azure plan of a Microsoft Customer Agreement: it is no proof. The
   * offers for development and test share one quota id whatever the agreement, and say nothing.
   */
  static boolean isEnterpriseAgreement(Subscription subscription) {
    return quota(subscription).startsWith("enterpriseagreement_");
  }

  private static String quota(Subscription subscription) {
    return subscription.quotaId().orElse("").toLowerCase(Locale.ROOT);
  }
}
