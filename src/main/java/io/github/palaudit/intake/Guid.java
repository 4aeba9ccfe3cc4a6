package io.github.palaudit.intake;

import java.util.regex.Pattern;

/** Tells an id from a name. */
final class Guid {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Guid() {}

  /** Whether the text has the form of a GUID, in any letter case. */
  static boolean is(String text) {
    return FORM.matcher(text.strip()).matches();
  }
}
