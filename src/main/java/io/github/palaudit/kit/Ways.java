package io.github.palaudit.kit;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.List;

/** The ways that one kind of identity has to change its link and to show it. */
interface Ways {

  /** To change it. */
  List<Way> change(Goal goal);

  /** To show it, with the answer in a file. */
  List<Way> show();

  /** Those of this identity; of one that was not resolved, a person's and an application's. */
  static Ways of(Beneficiary who, String tenantName) {
    if (who.principal().orElse(null) instanceof User) {
      return new PersonWays(who, tenantName);
    }
    if (who.principal().orElse(null) instanceof ServicePrincipal application) {
      return application.isManagedIdentity()
          ? new ManagedIdentityWays(who)
          : new ApplicationWays(who);
    }
    return new EitherWays(new PersonWays(who, tenantName), new ApplicationWays(who));
  }

  /** Of an identity of which nobody told what it is. */
  record EitherWays(Ways person, Ways application) implements Ways {

    @Override
    public List<Way> change(Goal goal) {
      return both(person.change(goal), application.change(goal));
    }

    @Override
    public List<Way> show() {
      return both(person.show(), application.show());
    }

    private static List<Way> both(List<Way> person, List<Way> application) {
      List<Way> all = new ArrayList<>();
      person.forEach(way -> all.add(titled("For a person: ", way)));
      application.forEach(way -> all.add(titled("For an application: ", way)));
      return all;
    }

    private static Way titled(String kind, Way way) {
      return new Way(kind + way.title(), way.sentences(), way.steps(), way.blocks());
    }
  }
}
