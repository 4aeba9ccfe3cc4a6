package io.github.palaudit.snapshot;

import java.util.regex.Pattern;

/** The form of the ids that Azure and Entra give: tenants, objects, role definitions. */
public final class Guid {

  /** The form as a regular expression, for lower case. */
  public static final String FORM = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private static final Pattern PATTERN = Pattern.compile(FORM, Pattern.CASE_INSENSITIVE);

  private Guid() {}

  /** Whether this text is a GUID, in any letter case, without braces. */
  public static boolean is(String text) {
    return PATTERN.matcher(text).matches();
  }
}
