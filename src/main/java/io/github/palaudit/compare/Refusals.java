package io.github.palaudit.compare;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an audit could not see, looked up by where it matters. */
final class Refusals {

  private final Set<Source> sources = EnumSet.noneOf(Source.class);
  private final Set<Source> everywhere = EnumSet.noneOf(Source.class);
  private final Map<ScopeId, Set<Source>> byScope = new HashMap<>();
  private final Set<TenantId> members = new HashSet<>();
  private final Set<PrincipalId> membersOf = new HashSet<>();

  Refusals(List<AuditedGap> gaps) {
    gaps.forEach(this::add);
  }

  private void add(AuditedGap gap) {
    sources.add(gap.source());
    if (gap.source() == Source.GROUP_MEMBERS) {
      gap.principal()
          .ifPresentOrElse(
              group -> membersOf.add(group.in(gap.tenant())), () -> members.add(gap.tenant()));
    }
    if (gap.scope().isPresent()) {
      byScope
          .computeIfAbsent(gap.scope().get(), at -> EnumSet.noneOf(Source.class))
          .add(gap.source());
    } else if (gap.principal().isEmpty()) {
      everywhere.add(gap.source());
    }
  }

  /** Whether one of these was refused anywhere. */
  boolean any(Set<Source> asked) {
    return !Collections.disjoint(sources, asked);
  }

  /** Whether one of these was refused at one of these scopes, or everywhere. */
  boolean at(Collection<ScopeId> scopes, Set<Source> asked) {
    return !Collections.disjoint(everywhere, asked)
        || scopes.stream()
            .anyMatch(at -> !Collections.disjoint(byScope.getOrDefault(at, Set.of()), asked));
  }

  /** Whether the members of this group, or those of all groups of its tenant, were refused. */
  boolean members(PrincipalId group) {
    return members.contains(group.tenant()) || membersOf.contains(group);
  }
}
