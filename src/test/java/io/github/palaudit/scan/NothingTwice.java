package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an earlier run has done is not asked for again. */
final class NothingTwice {

  /** What a reading of a source asks for, where its name tells the place. */
  private static final Map<String, String> ASKS =
      Map.of(
          "role-assignments", "%s/providers/microsoft.authorization/roleassignments?",
          "assignment-schedules",
              "%s/providers/microsoft.authorization/roleassignmentscheduleinstances?",
          "role-eligibilities",
              "%s/providers/microsoft.authorization/roleeligibilityscheduleinstances?",
          "deny-assignments", "%s/providers/microsoft.authorization/denyassignments?",
          "delegations", "%s/providers/microsoft.managedservices/registrationassignments?",
          "group-members", "/groups/%s/members?",
          "group-eligibilities", "$filter=groupid%%20eq%%20'%s'");

  private NothingTwice() {}

  /**
   * Holds it.
   *
   * @param done names of readings
   * @param asked paths with queries, in small letters
   */
  static void assertNothingDoneIsAskedAgain(Set<String> done, List<String> asked) {
    for (String name : done) {
      String[] parts = name.split("\\|", 2);
      String form = ASKS.get(parts[0]);
      if (form != null) {
        String question = String.format(Locale.ROOT, form, parts[1].toLowerCase(Locale.ROOT));
        assertThat(asked).as(name).noneMatch(path -> path.contains(question));
      }
    }
    if (done.contains("subscriptions|list")) {
      assertThat(asked).noneMatch(path -> path.startsWith("/subscriptions?"));
    }
    if (done.contains("management-groups|tree")) {
      assertThat(asked).noneMatch(path -> path.contains("/getentities"));
    }
    if (done.contains("links|own")) {
      assertThat(asked).noneMatch(path -> path.contains("managementpartner"));
    }
  }
}
