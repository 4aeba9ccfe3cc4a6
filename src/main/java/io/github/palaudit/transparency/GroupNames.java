package io.github.palaudit.transparency;

import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;

/** The names that people know groups by. */
final class GroupNames {

  private final Inputs inputs;
  private final Discretion discretion;

  GroupNames(Inputs inputs, Discretion discretion) {
    this.inputs = inputs;
    this.discretion = discretion;
  }

  /** The groups that a role comes through, the holder of the role first. */
  List<String> through(Grant grant) {
    TenantId tenant = grant.holding().holder().tenant();
    return grant.path().stream().map(group -> name(group, tenant)).toList();
  }

  /** The name of a group, else its id. */
  String name(ObjectId group, TenantId tenant) {
    return inputs
        .snapshot(tenant)
        .flatMap(read -> read.principal(group))
        .map(Principal::displayName)
        .filter(name -> !name.isBlank() && discretion.maySay(name, tenant))
        .orElse(group.value());
  }
}
