package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ScopeId;
import java.util.function.Consumer;

/** The lists of Azure Resource Manager that are read at a scope, row by row. */
final class Lists {

  /** Privileged Identity Management for Azure roles. */
  static final String PIM = "2020-10-01";

  /** Roles and deny assignments. */
  static final String AUTHORIZATION = "2022-04-01";

  private Lists() {}

  /** A list of Microsoft.Authorization. */
  static void authorization(
      ScanRun run, ScopeId scope, String list, String version, Consumer<JsonNode> each) {
    Pages.forEach(
        run.session().resourceManager(),
        ArmPath.encoded(scope)
            + "/providers/Microsoft.Authorization/"
            + list
            + (list.contains("?") ? "&" : "?")
            + "api-version="
            + version,
        "nextLink",
        each);
  }
}
