package io.github.palaudit.cli;

import io.github.palaudit.snapshot.TenantId;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code --tenant} takes. */
final class TenantOption {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private TenantOption() {}

  /** The tenant of this GUID, in any letter case. */
  static TenantId parse(CommandLine line, String given) {
    if (!GUID.matcher(given.strip()).matches()) {
      throw new ParameterException(
          line,
          "--tenant takes the tenant's id, a GUID such as 00000000-0000-0000-0000-000000000000, not \""
              + given
              + "\".");
    }
    return new TenantId(given);
  }
}
