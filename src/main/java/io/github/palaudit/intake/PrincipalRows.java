package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Directory objects as Microsoft Graph describes them; older az versions say objectId for id. */
final class PrincipalRows {

  private PrincipalRows() {}

  /** The object id of a row. */
  static ObjectId idOf(Row row) {
    return new ObjectId(
        row.own("id").or(() -> row.own("objectId")).orElseGet(() -> row.required("id")));
  }

  /** The principal of a row; empty for kinds that cannot hold a role. */
  static Optional<Principal> principal(RowKind kind, Row row) {
    return switch (kind) {
      case USER -> Optional.of(user(row));
      case SERVICE_PRINCIPAL -> Optional.of(servicePrincipal(row));
      case GROUP -> Optional.of(new Group(idOf(row), nameOf(row), true));
      default -> Optional.empty();
    };
  }

  private static String nameOf(Row row) {
    return row.own("displayName")
        .or(() -> row.own("userPrincipalName"))
        .orElseGet(() -> idOf(row).value());
  }

  private static User user(Row row) {
    return new User(
        idOf(row),
        nameOf(row),
        row.own("userPrincipalName"),
        row.own("mail"),
        row.own("userType"),
        row.flag("accountEnabled"),
        row.own("externalUserState"),
        true);
  }

  private static ServicePrincipal servicePrincipal(Row row) {
    return new ServicePrincipal(
        idOf(row),
        nameOf(row),
        row.own("appId"),
        row.own("servicePrincipalType"),
        row.own("appOwnerOrganizationId").map(TenantId::new),
        row.flag("accountEnabled"),
        expiries(row, "passwordCredentials"),
        expiries(row, "keyCredentials"),
        Optional.empty(),
        true);
  }

  private static List<Instant> expiries(Row row, String credentials) {
    return row.rows(credentials).stream()
        .flatMap(credential -> credential.time("endDateTime").stream())
        .toList();
  }
}
