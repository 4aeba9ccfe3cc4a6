package io.github.palaudit.finding;

import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The stable identity of a finding. */
public final class FindingId {

  private static final int HEX_DIGITS = 16;

  private FindingId() {}

  /**
   * Rule, tenant, scope, principal and role, in lower case, hashed with SHA-256: the first 16 hex
   * digits.
   */
  public static String of(
      String rule,
      TenantId tenant,
      Optional<ScopeId> scope,
      Optional<PrincipalId> principal,
      Optional<RoleDefinitionId> role,
      String what) {
    String identity =
        String.join(
                "\n",
                rule,
                tenant.value(),
                scope.map(ScopeId::key).orElse(""),
                principal.map(PrincipalId::toString).orElse(""),
                role.map(RoleDefinitionId::value).orElse("") + (what.isEmpty() ? "" : "\n" + what))
            .toLowerCase(Locale.ROOT);
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, HEX_DIGITS);
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
