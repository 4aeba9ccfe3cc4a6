package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.ObjectId;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * PIM for groups (Microsoft Graph v1.0): who may become a member or owner, and who is one for a
 * time. The filter, by {@code groupId} or {@code principalId}, is required
 * (privilegedaccessgroup-list-assignmentscheduleinstances); without it 400, whose code and words
 * are not documented.
 */
final class PimForGroupsOperations {

  private static final String GROUP = "/v1.0/identityGovernance/privilegedAccess/group/";
  private static final Pattern FILTER = Pattern.compile("(groupId|principalId) eq '([^']+)'");

  private PimForGroupsOperations() {}

  static List<Operation> all() {
    return List.of(
        Operation.get(GROUP + "eligibilityScheduleInstances", call -> list(call, false)),
        Operation.get(GROUP + "assignmentScheduleInstances", call -> list(call, true)));
  }

  private static Answer list(Call call, boolean active) {
    Matcher filter = FILTER.matcher(call.request().parameter("$filter").orElse(""));
    if (!filter.matches()) {
      return Answer.error(
          400,
          "InvalidFilter",
          "The filter is invalid: either groupId or principalId has to be given.");
    }
    ObjectId wanted = new ObjectId(filter.group(2));
    boolean byGroup = filter.group(1).equals("groupId");
    List<GroupEligibility> found =
        call.contents().groupEligibilities().stream()
            .filter(one -> one.active() == active)
            .filter(one -> wanted.equals(byGroup ? one.group() : one.principal()))
            .toList();
    String context =
        "identityGovernance/privilegedAccess/group/"
            + (active ? "assignmentScheduleInstances" : "eligibilityScheduleInstances");
    return Page.ofObjects(call, context, found, PimForGroupsOperations::row);
  }

  private static ObjectNode row(GroupEligibility one) {
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("id", one.id());
    row.put("principalId", one.principal().value());
    row.put("startDateTime", one.window().start().map(Instant::toString).orElse(null));
    row.put("endDateTime", one.window().end().map(Instant::toString).orElse(null));
    row.put("accessId", one.accessId());
    row.put("groupId", one.group().value());
    row.put("memberType", "Direct");
    if (one.active()) {
      row.put("assignmentType", "Assigned");
      row.put("assignmentScheduleId", one.id());
    }
    return row;
  }
}
