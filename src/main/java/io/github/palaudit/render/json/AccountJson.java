package io.github.palaudit.render.json;

import io.github.palaudit.coverage.AccountTally;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.PartnerId;
import java.io.IOException;

/** What each partner location account brings; accounts overlap. */
final class AccountJson {

  private AccountJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    fields.array("accounts", coverage.accounts(), account -> account(account, fields));
  }

  private static void account(AccountTally account, JsonFields fields) throws IOException {
    fields.optional("account", account.account().map(PartnerId::value));
    fields.truth("byOffer", account.account().isEmpty());
    fields.object(
        "subscriptions",
        () -> reach(account.subscriptions(), account.subscriptionsTemporary(), fields));
    fields.object(
        "resourceGroups",
        () -> reach(account.resourceGroups(), account.resourceGroupsTemporary(), fields));
    fields.array(
        "currencies",
        account.cost().plus(account.costTemporary()).byCurrency().keySet(),
        currency -> {
          fields.text("currency", currency);
          fields.amount("attributed", account.cost().in(currency));
          fields.amount("temporary", account.costTemporary().in(currency));
        });
  }

  private static void reach(int attributed, int temporary, JsonFields fields) throws IOException {
    fields.number("attributed", attributed);
    fields.number("temporary", temporary);
  }
}
