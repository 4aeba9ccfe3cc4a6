package io.github.palaudit.snapshot;

import java.util.Locale;

/** By which of Partner Center's attribution types a partner is recognised (F-E3). */
public enum Association {
  PARTNER_ADMIN_LINK("partner admin link"),
  TRANSACTING_PARTNER("transacting partner of record"),
  PARTNER_OF_RECORD("partner of record"),
  CSP("CSP"),
  END_CUSTOMER("partner as end customer"),
  /** A promise of a deal and no usage; it carries no subscription (F-E4). */
  DEAL_REGISTRATION("deal registration"),
  /** A type that no known list holds. */
  OTHER("another type");

  private final String label;

  Association(String label) {
    this.label = label;
  }

  /** The words used in sentences. */
  public String label() {
    return label;
  }

  /** The word used in files: {@code partner-admin-link} and so on. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The association of a type as sent, in any spelling; a role may follow PAL (F-C8). */
  public static Association of(String type) {
    String letters = type.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
    if (letters.startsWith("partneradminlink")
        || letters.equals("pal")
        || letters.startsWith("pal.")) {
      return PARTNER_ADMIN_LINK;
    }
    if (letters.startsWith("csp")) {
      return CSP;
    }
    return switch (letters) {
      case "transactingpartnerofrecord", "tpor", "transactingpartnerofrecordtpor" ->
          TRANSACTING_PARTNER;
      case "partnerofrecord", "digitalpartnerofrecord", "dpor", "por" -> PARTNER_OF_RECORD;
      case "partnerasendcustomer", "partnerasanendcustomer", "endcustomer" -> END_CUSTOMER;
      case "dealregistration", "dealreg" -> DEAL_REGISTRATION;
      default -> OTHER;
    };
  }
}
