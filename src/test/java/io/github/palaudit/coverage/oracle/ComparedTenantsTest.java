package io.github.palaudit.coverage.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Audit;
import io.github.palaudit.compare.Comparison;
import io.github.palaudit.compare.FindingChange;
import io.github.palaudit.compare.PastAudit;
import io.github.palaudit.compare.ScopeChange;
import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What has to hold of any two audits, on random tenants with everything that may go wrong. */
class ComparedTenantsTest {

  private static final int TENANTS = 300;

  private static PastAudit audit(long seed) {
    return Audit.compared(OracleTest.inputs(RandomEstates.of(seed)), "palaudit test");
  }

  @Test
  void anAuditHasNotChangedAgainstItself() {
    for (long seed = 1; seed <= TENANTS; seed++) {
      PastAudit one = audit(seed);
      Comparison same = Comparison.of(one, one);

      assertThat(same.premises().differences()).as("seed " + seed).isEmpty();
      assertThat(same.scopes()).as("seed " + seed).isEmpty();
      assertThat(same.principals()).as("seed " + seed).isEmpty();
      assertThat(same.access()).as("seed " + seed).isEmpty();
      assertThat(same.findings())
          .as("seed " + seed)
          .allMatch(change -> change.kind() == FindingChange.Kind.UNCHANGED);
    }
  }

  /** Seen the other way round the same things happened, for the same causes. */
  @Test
  void whatIsLostOneWayIsGainedTheOther() {
    for (long seed = 1; seed <= TENANTS; seed++) {
      PastAudit one = audit(seed);
      PastAudit other = audit(seed + 1);
      Map<ScopeId, ScopeChange> there = byScope(Comparison.of(one, other));
      Map<ScopeId, ScopeChange> back = byScope(Comparison.of(other, one));

      assertThat(back.keySet()).as("seed " + seed).isEqualTo(there.keySet());
      for (ScopeChange change : there.values()) {
        ScopeChange mirrored = back.get(change.scope());
        assertThat(mirrored.direction())
            .as("seed " + seed + ", " + change)
            .isEqualTo(mirror(change.direction()));
        assertThat(mirrored.causes()).as("seed " + seed + ", " + change).isEqualTo(change.causes());
        assertThat(mirrored.isOfTheAudits()).isEqualTo(change.isOfTheAudits());
      }
    }
  }

  private static ScopeChange.Direction mirror(ScopeChange.Direction direction) {
    return switch (direction) {
      case LOST -> ScopeChange.Direction.GAINED;
      case GAINED -> ScopeChange.Direction.LOST;
      case WORSE -> ScopeChange.Direction.BETTER;
      case BETTER -> ScopeChange.Direction.WORSE;
      case LEFT -> ScopeChange.Direction.ENTERED;
      case ENTERED -> ScopeChange.Direction.LEFT;
    };
  }

  private static Map<ScopeId, ScopeChange> byScope(Comparison comparison) {
    Map<ScopeId, ScopeChange> all = new HashMap<>();
    comparison.scopes().forEach(change -> all.put(change.scope(), change));
    return all;
  }
}
