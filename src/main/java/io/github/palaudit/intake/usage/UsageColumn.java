package io.github.palaudit.intake.usage;

import io.github.palaudit.intake.table.Header;
import java.util.List;
import java.util.stream.Stream;

/**
 * The columns that are read, with the names that the portal and the Insights API have given them
 * over the years (F-E1, F-E5). Letter case, blanks and signs do not count.
 */
enum UsageColumn {
  SUBSCRIPTION("SubscriptionId", "subscriptionguid", "azuresubscriptionid"),
  MONTH("Month", "usagemonth"),
  PARTNER("PartnerID", "mpnid", "partnermpnid", "microsoftaicloudpartnerprogramid"),
  GLOBAL_ACCOUNT("PGAPartnerID", "pgampnid"),
  TYPE("PartnerAttributionType", "attributiontype", "partnerattachtype", "attachtype"),
  ROLE("AdminType"),
  TENANT("CustomerTenantId", "customertenantguid"),
  DUPLICATE_AT_GLOBAL_ACCOUNT("IsACRDuplicateAtPGALevel", "isduplicateatpgalevel"),
  DUPLICATE_AT_PARTNER(
      "IsACRDuplicateAtMPNLevel",
      "isduplicateatmpnlevel",
      "isacrduplicateatpartneridlevel",
      "isduplicateatpartneridlevel"),
  /** The name of 2021 and 2022 stands last: where both are there, the newer is read. */
  REVENUE("ACR_USD", "acrinusd", "totalacr");

  private final String header;

  /** Made once by {@link List#copyOf} or its like, and never changed. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> names;

  UsageColumn(String header, String... synonyms) {
    this.header = header;
    this.names = Stream.concat(Stream.of(Header.key(header)), Stream.of(synonyms)).toList();
  }

  /** Its present name. */
  String header() {
    return header;
  }

  /** All its names in plain form, the preferred first. */
  List<String> names() {
    return names;
  }
}
