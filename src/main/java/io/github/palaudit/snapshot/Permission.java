package io.github.palaudit.snapshot;

import java.util.List;

/** One block of a role definition's permissions; a not-action holds inside its own block only. */
public record Permission(
    List<String> actions,
    List<String> notActions,
    List<String> dataActions,
    List<String> notDataActions) {

  public Permission {
    actions = List.copyOf(actions);
    notActions = List.copyOf(notActions);
    dataActions = List.copyOf(dataActions);
    notDataActions = List.copyOf(notDataActions);
  }
}
