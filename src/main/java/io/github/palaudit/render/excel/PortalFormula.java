package io.github.palaudit.render.excel;

import java.util.Optional;

/**
 * A formula that leads to a page of the portal. A formula and no link of the sheet: Excel drops
 * those beyond 65,530. Only ids of plain characters get one, so that nothing that anybody named can
 * reach a formula.
 */
final class PortalFormula {

  /** The longest text that a formula may hold as such. */
  private static final int LONGEST = 255;

  private PortalFormula() {}

  /** The formula, where this id and address may stand in one. */
  static Optional<String> of(String id, String address) {
    if (id.isEmpty()
        || id.length() > LONGEST
        || address.length() > LONGEST
        || !isPlain(id)
        || !ExcelText.of(id).equals(id)) {
      return Optional.empty();
    }
    return Optional.of("HYPERLINK(\"" + address + "\",\"" + id + "\")");
  }

  private static boolean isPlain(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/-._()".indexOf(c) >= 0;
      if (!plain) {
        return false;
      }
    }
    return true;
  }
}
