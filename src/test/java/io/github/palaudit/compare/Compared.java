package io.github.palaudit.compare;

import static io.github.palaudit.Tenants.LOCATION;
import static io.github.palaudit.Tenants.scope;

import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import java.util.List;
import java.util.Optional;

/** Two small tenants, compared. */
final class Compared {

  private Compared() {}

  static Comparison compare(Tenants before, Tenants after) {
    return Comparison.of(Audits.of(before), Audits.of(after));
  }

  /** What became of a scope of a short name; empty where nothing did. */
  static Optional<ScopeChange> change(Comparison comparison, String scope) {
    return comparison.scopes().stream().filter(one -> one.scope().equals(scope(scope))).findFirst();
  }

  /** The causes of what became of the first subscription. */
  static List<ChangeCause> causes(Tenants before, Tenants after) {
    return change(compare(before, after), "sub-1").orElseThrow().causes();
  }

  /** What became of the only finding of a rule. */
  static FindingChange.Kind became(Comparison comparison, String rule) {
    return comparison.findings().stream()
        .filter(one -> one.finding().rule().equals(rule))
        .map(FindingChange::kind)
        .findFirst()
        .orElseThrow();
  }

  /** The guest Adele of ours is Contributor of the first subscription and linked. */
  static Tenants attributed() {
    return linked(assigned(new Tenants().guest("adele")));
  }

  static Tenants assigned(Tenants tenants) {
    return tenants.assign("adele", "Contributor", "sub-1");
  }

  static Tenants linked(Tenants tenants) {
    return tenants.linked("adele", LOCATION, 10);
  }

  /** A group is Contributor of the first subscription; of its members Adele is linked. */
  static Tenants team(String... members) {
    return linked(new Tenants().guest("adele").guest("isaiah"))
        .with(Principals.group("team"))
        .with(Principals.members("team", true, members))
        .assign("team", "Group", Tenants.role("Contributor"), "sub-1", Optional.empty());
  }
}
