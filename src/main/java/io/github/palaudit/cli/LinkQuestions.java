package io.github.palaudit.cli;

import io.github.palaudit.config.Application;
import io.github.palaudit.scan.ReachableTenants;
import io.github.palaudit.scan.link.LinkQuestion;
import io.github.palaudit.scan.session.Account;
import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.Cloud;
import io.github.palaudit.scan.session.Environment;
import io.github.palaudit.scan.session.SessionOptions;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * Whom to ask where.
 *
 * @param gap why there may be more to ask
 */
record LinkQuestions(List<LinkQuestion> all, Optional<String> gap) {

  LinkQuestions {
    all = List.copyOf(all);
  }

  /**
   * Whoever is signed in, in these tenants, or in all that the account reaches.
   *
   * @param first how to sign in where the account begins
   * @throws SignInFailed when it does not get in there, so that nothing is known of it
   */
  static LinkQuestions ofAccount(
      Cloud cloud, SignIn first, SessionOptions options, List<TenantId> tenants) {
    Account account = Account.of(cloud, first, options);
    if (!tenants.isEmpty()) {
      return new LinkQuestions(
          tenants.stream().map(one -> question(account, one, Optional.empty())).toList(),
          Optional.empty());
    }
    AzureSession session = account.first();
    if (first.kind() == AuthKind.TOKEN) {
      return new LinkQuestions(
          List.of(question(account, ownTenant(first, session), Optional.empty())),
          Optional.empty());
    }
    ReachableTenants reached = ReachableTenants.of(session);
    return new LinkQuestions(
        reached.tenants().entrySet().stream()
            .map(one -> question(account, one.getKey(), one.getValue()))
            .toList(),
        reached.gap());
  }

  /** A ready token is good for one tenant, whatever it lists. */
  private static TenantId ownTenant(SignIn first, AzureSession session) {
    return session
        .resourceManager()
        .claims()
        .tenant()
        .or(() -> Optional.of(first.tenant()).filter(named -> !named.equals(SignIn.HOME)))
        .orElseThrow(
            () ->
                new SignInFailed(
                    "The token does not say which tenant it is for; give --tenant ID."));
  }

  private static LinkQuestion question(Account account, TenantId tenant, Optional<String> name) {
    return new LinkQuestion(tenant, name, Optional.empty(), () -> account.in(tenant));
  }

  /**
   * The applications of a list, each in its tenants.
   *
   * @param only these tenants; all of them when empty
   */
  static LinkQuestions ofApplications(
      Cloud cloud,
      List<Application> applications,
      SessionOptions options,
      Environment environment,
      List<TenantId> only) {
    return new LinkQuestions(
        applications.stream()
            .flatMap(
                one ->
                    one.tenants().stream()
                        .filter(tenant -> only.isEmpty() || only.contains(tenant))
                        .map(
                            tenant ->
                                new LinkQuestion(
                                    tenant,
                                    Optional.empty(),
                                    Optional.of(
                                        new LinkQuestion.Application(
                                            one.name(), one.clientId(), one.objectId())),
                                    () ->
                                        AzureSession.open(
                                            cloud,
                                            new ApplicationSignIn(one, environment).to(tenant),
                                            options))))
            .toList(),
        Optional.empty());
  }
}
