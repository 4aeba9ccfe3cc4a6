package io.github.palaudit.kit;

import io.github.palaudit.snapshot.PartnerId;
import java.util.List;

/** Links are to be made, and nothing says to which location account: that is asked, not guessed. */
public final class AccountNotChosen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AccountNotChosen(String whose, List<PartnerId> accounts) {
    super(
        accounts.isEmpty()
            ? "palaudit.yaml lists no location account of yours, so no link can be asked for; list"
                + " them under partner: locationAccounts"
            : whose
                + " could be linked to any of "
                + String.join(", ", accounts.stream().map(PartnerId::value).toList())
                + ", and a wrong one would credit the wrong location. Say which: locationAccount in"
                + " its entry under customers in palaudit.yaml");
  }
}
