package io.github.palaudit.cli;

import io.github.palaudit.snapshot.ScopeId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What {@code --scope} and {@code --exclude} take. */
final class ScopeOption {

  private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern SUBSCRIPTION = Pattern.compile(GUID, Pattern.CASE_INSENSITIVE);
  private static final Pattern SCOPE =
      Pattern.compile(
          "/subscriptions/"
              + GUID
              + "(/resourceGroups/[^/]+)?"
              + "|/providers/Microsoft\\.Management/managementGroups/[^/]+",
          Pattern.CASE_INSENSITIVE);

  private ScopeOption() {}

  /** The scopes, in any letter case. */
  static Set<ScopeId> parse(CommandLine line, String option, List<String> given) {
    return given.stream().map(one -> parse(line, option, one)).collect(Collectors.toSet());
  }

  private static ScopeId parse(CommandLine line, String option, String given) {
    String text = given.strip();
    if (SUBSCRIPTION.matcher(text).matches()) {
      return ScopeId.subscription(text);
    }
    String whole = (text.startsWith("/") ? text : "/" + text).replaceFirst("(?<=.)/+$", "");
    if (SCOPE.matcher(whole).matches()) {
      return ScopeId.of(whole);
    }
    throw new ParameterException(
        line,
        option
            + " takes a subscription's GUID, or the resource id of a subscription, a resource group"
            + " or a management group, such as"
            + " /providers/Microsoft.Management/managementGroups/NAME, not \""
            + given
            + "\".");
  }
}
