package io.github.palaudit.report;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Ids with the address of their page in the Azure portal of the public cloud. Addresses are made of
 * ids alone, percent-encoded; names have no part in them.
 */
final class Portal {

  private static final String HOST = "https://portal.azure.com/";
  private static final String USER =
      "#view/Microsoft_AAD_UsersAndTenants/UserProfileMenuBlade/~/overview/userId/";
  private static final String GROUP =
      "#view/Microsoft_AAD_IAM/GroupDetailsMenuBlade/~/Overview/groupId/";
  private static final String APPLICATION =
      "#view/Microsoft_AAD_IAM/ManagedAppMenuBlade/~/Overview/objectId/";
  private static final String HEX = "0123456789ABCDEF";

  private Portal() {}

  /** A scope of the customer's tenant; the tenant root has no page. */
  static Cell scope(ScopeId scope, Coverage coverage) {
    String id = scope.text();
    return scope.equals(ScopeId.ROOT)
        ? new Cell.Id(id)
        : new Cell.Portal(
            id,
            HOST
                + "#@"
                + encoded(coverage.inputs().customer().tenant().value())
                + "/resource"
                + encoded(id));
  }

  /** A principal in the directory it was found in; one that nobody could resolve has no page. */
  static Cell principal(PrincipalId who, Coverage coverage) {
    String id = who.object().value();
    return coverage
        .inputs()
        .snapshot(who.tenant())
        .flatMap(snapshot -> snapshot.principal(who.object()))
        .flatMap(Portal::page)
        .<Cell>map(page -> new Cell.Portal(id, directory(who.tenant()) + page + encoded(id)))
        .orElseGet(() -> new Cell.Id(id));
  }

  private static String directory(TenantId tenant) {
    return HOST + encoded(tenant.value()) + "/";
  }

  private static Optional<String> page(Principal principal) {
    if (principal instanceof User) {
      return Optional.of(USER);
    }
    if (principal instanceof Group) {
      return Optional.of(GROUP);
    }
    if (principal instanceof ServicePrincipal) {
      return Optional.of(APPLICATION);
    }
    return Optional.empty();
  }

  /** Everything but the unreserved characters of RFC 3986 and slashes. */
  private static String encoded(String id) {
    StringBuilder encoded = new StringBuilder(id.length() + 16);
    for (byte one : id.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (one & 0xff);
      if ((c >= 'a' && c <= 'z')
          || (c >= 'A' && c <= 'Z')
          || (c >= '0' && c <= '9')
          || "-._~/".indexOf(c) >= 0) {
        encoded.append(c);
      } else {
        encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      }
    }
    return encoded.toString();
  }
}
