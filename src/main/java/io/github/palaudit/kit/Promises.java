package io.github.palaudit.kit;

import java.util.ArrayList;
import java.util.List;

/** What a link does and does not do, as far as a source says so. */
final class Promises {

  private Promises() {}

  static List<String> of(Case one) {
    List<String> all = new ArrayList<>();
    if (one.task().needsAccount()) {
      all.add(
          "It lets Microsoft count usage under this identity's roles as influenced by "
              + one.partner()
              + " (F-A4).");
    } else {
      all.add(
          "Removing it takes away no access; it ends recognition through this identity (F-A25).");
    }
    all.add(
        "It gives nobody any permission and shows nobody any data; access stays as it is (F-A25).");
    all.add(
        one.isFromManagingTenant()
            ? "It belongs to this identity in the managing tenant, and serves every customer who"
                + " delegates to it (F-A7)."
            : "It belongs to this identity in this tenant, and to nothing else: no subscription, no"
                + " role, no mail address (F-A1).");
    all.add("Only the identity itself, signed in, can make, change or remove it (F-A3).");
    all.add(
        "The customer ends recognition whenever it likes, by taking away the role or the identity"
            + " (F-A25).");
    all.add("palaudit, which wrote this page, reads only. It has changed nothing and will not.");
    return all;
  }
}
