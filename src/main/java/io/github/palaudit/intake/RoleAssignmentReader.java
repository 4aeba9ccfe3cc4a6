package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Reads {@code az role assignment list}, flat, and raw answers of ARM and Resource Graph, which
 * nest under {@code properties}.
 */
final class RoleAssignmentReader implements SourceReader {

  private static final String PROVIDER = "/providers/microsoft.authorization/roleassignments/";

  private final ImportRun run;
  private final Set<ScopeId> withRows = new HashSet<>();
  private boolean above;
  private boolean below;
  private boolean flat;

  RoleAssignmentReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.ROLE_ASSIGNMENTS;
  }

  @Override
  public Set<RowKind> takes() {
    return Set.of(RowKind.ROLE_ASSIGNMENT, RowKind.CLASSIC_ADMINISTRATOR);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    if (kind == RowKind.CLASSIC_ADMINISTRATOR) {
      tally.leaveOut(kind.plural());
      return;
    }
    RoleAssignment assignment = assignment(row);
    run.scopes().name(assignment.scope(), row);
    assignment.scope().subscription().ifPresent(withRows::add);
    switch (assignment.scope().kind()) {
      case TENANT_ROOT, MANAGEMENT_GROUP -> above = true;
      case RESOURCE_GROUP, RESOURCE -> below = true;
      case SUBSCRIPTION -> {}
    }
    flat |= row.own("principalId").isPresent();
    run.holders()
        .add(assignment.principal(), assignment.principalType(), row.text("principalName"));
    run.sink().add(assignment);
  }

  private static RoleAssignment assignment(Row row) {
    String id = row.required("id");
    String scope = row.text("scope").orElseGet(() -> scopeOf(id, row));
    String principal = row.required("principalId");
    if (!scope.startsWith("/")) {
      throw row.unreadable("has a \"scope\" that is no Azure scope: it does not begin with /");
    }
    if (!Guid.is(principal.strip())) {
      throw row.unreadable("has a \"principalId\" that is no object id (a GUID)");
    }
    return new RoleAssignment(
        id,
        ScopeId.of(scope),
        new RoleDefinitionId(row.required("roleDefinitionId")),
        new ObjectId(principal),
        row.text("principalType").orElse(""),
        row.text("condition"),
        row.time("createdOn"),
        row.time("updatedOn"));
  }

  private static String scopeOf(String id, Row row) {
    int end = id.toLowerCase(Locale.ROOT).lastIndexOf(PROVIDER);
    if (end < 0) {
      throw row.unreadable("has no \"scope\"; export it whole");
    }
    return end == 0 ? "/" : id.substring(0, end);
  }

  @Override
  public Set<Source> finish() {
    if (run.request().of(option()).isEmpty()) {
      return Set.of();
    }
    judgeInherited();
    judgeBelow();
    judgeSubscriptions();
    return Set.of(Source.ROLE_ASSIGNMENTS);
  }

  private void judgeInherited() {
    boolean denied = run.request().includeInherited().filter(stated -> !stated).isPresent();
    if (denied) {
      run.gaps()
          .at(
              ScopeId.ROOT,
              Source.ROLE_ASSIGNMENTS,
              "exported without --include-inherited: assignments above the subscriptions were not"
                  + " read");
    } else if (flat && !above && run.request().includeInherited().isEmpty()) {
      run.notes()
          .add(
              "no role assignment stands above a subscription; this is taken as a fact. If the"
                  + " list was exported without --include-inherited, say --include-inherited=false");
      run.takenAsFact().add("no role assignment stands above the subscriptions");
    }
  }

  /**
   * Without {@code --all} az leaves out everything below the subscription, and in versions before
   * March 2025 the management groups above it too (Azure/azure-cli issue 25078).
   */
  private void judgeBelow() {
    if (flat && !below) {
      run.notes()
          .add(
              "no role assignment stands on a resource group or resource; this is taken as a fact."
                  + " If the list was exported without --all, export it again");
      run.takenAsFact().add("no role assignment stands on a resource group or resource");
    }
  }

  /** az reads one subscription at a time, and nothing in its output tells which. */
  private void judgeSubscriptions() {
    Set<ScopeId> known = run.scopes().listedOrPlaced();
    if (known.isEmpty() && withRows.isEmpty()) {
      run.gaps().add(Source.ROLE_ASSIGNMENTS, "the files hold no assignment in any subscription");
    }
    for (ScopeId subscription : known) {
      if (!withRows.contains(subscription)) {
        run.gaps()
            .at(
                subscription,
                Source.ROLE_ASSIGNMENTS,
                "no row of this subscription is in the files: az role assignment list --all reads"
                    + " one subscription at a time");
      }
    }
  }
}
