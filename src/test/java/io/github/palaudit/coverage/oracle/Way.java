package io.github.palaudit.coverage.oracle;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Optional;

/**
 * One way by which one principal gets one role at one scope.
 *
 * @param unread the principal is a group that stands for its unread members
 * @param groups the groups on the way
 * @param type the principal's type as a list calls it
 * @param delegated through Lighthouse
 * @param byOffer through a Marketplace offer of ours (F-A8)
 */
record Way(
    PrincipalId who,
    boolean unread,
    List<ObjectId> groups,
    String type,
    RoleDefinitionId role,
    ScopeId at,
    Stance stance,
    Optional<String> condition,
    boolean delegated,
    boolean byOffer) {}
