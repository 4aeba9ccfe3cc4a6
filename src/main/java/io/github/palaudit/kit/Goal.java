package io.github.palaudit.kit;

import io.github.palaudit.finding.LinkOperation;
import io.github.palaudit.snapshot.PartnerId;

/** A change to a link. */
record Goal(LinkOperation operation, PartnerId partner) {

  String id() {
    return partner.value();
  }

  /** In the imperative, to begin a title. */
  String words() {
    return switch (operation) {
      case CREATE -> "Link to " + partner;
      case UPDATE -> "Update the link to " + partner;
      case DELETE -> "Remove the link to " + partner;
    };
  }
}
