package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;

/**
 * What a counted subscription that is attributed rests on.
 *
 * @param basis its answer's basis; only grants of that basis carry it
 * @param identities the independent identities, by name; never empty
 */
public record Footing(ScopeId subscription, Basis basis, List<Identity> identities) {

  public Footing {
    identities = List.copyOf(identities);
  }
}
