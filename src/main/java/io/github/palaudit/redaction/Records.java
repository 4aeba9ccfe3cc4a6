package io.github.palaudit.redaction;

import io.github.palaudit.coverage.RoleWriteCondition;
import io.github.palaudit.snapshot.Activation;
import io.github.palaudit.snapshot.AssignmentSchedule;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Gap;
import io.github.palaudit.snapshot.GroupEligibility;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.RoleEligibility;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.UsageMonth;

/** Every kind of record of a snapshot. */
final class Records {

  /** A condition of each of the two kinds that are told apart. */
  private static final String ON_ROLE_WRITES =
      "!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})";

  private static final String OTHER = "redacted";

  private final Pseudonyms pseudonyms;
  private final Logins logins;
  private final Ids ids;
  private final Principals principals;
  private final Definitions definitions;
  private final Observations observations;
  private final Sentences sentences;

  Records(
      Pseudonyms pseudonyms,
      Logins logins,
      Ids ids,
      Principals principals,
      Observations observations,
      Sentences sentences) {
    this.pseudonyms = pseudonyms;
    this.logins = logins;
    this.ids = ids;
    this.principals = principals;
    this.definitions = new Definitions(pseudonyms, ids);
    this.observations = observations;
    this.sentences = sentences;
  }

  SnapshotRecord redacted(SnapshotRecord found) {
    return switch (found.section()) {
      case MANAGEMENT_GROUPS,
          SUBSCRIPTIONS,
          RESOURCE_GROUPS,
          ROLE_DEFINITIONS,
          DENY_ASSIGNMENTS,
          DELEGATIONS ->
          definitions.redacted(found);
      case ROLE_ASSIGNMENTS -> of((RoleAssignment) found);
      case ASSIGNMENT_SCHEDULES -> of((AssignmentSchedule) found);
      case ROLE_ELIGIBILITIES -> of((RoleEligibility) found);
      case GROUP_ELIGIBILITIES -> of((GroupEligibility) found);
      case PRINCIPALS -> principals.redacted((Principal) found);
      case GROUP_MEMBERS -> of((GroupMembers) found);
      case LINKS -> observations.redacted((LinkObservation) found);
      case LINK_HINTS -> of((LinkHint) found);
      case ACTIVATIONS -> of((Activation) found);
      case COST -> of((Cost) found);
      case USAGE -> of((RecognisedUsage) found);
      case USAGE_MONTHS -> (UsageMonth) found;
      case GAPS -> of((Gap) found);
    };
  }

  private RoleAssignment of(RoleAssignment given) {
    return new RoleAssignment(
        ids.path(given.id()),
        ids.scope(given.scope()),
        ids.role(given.role()),
        ids.object(given.principal()),
        given.principalType(),
        given.condition().map(Records::condition),
        given.createdOn(),
        given.updatedOn());
  }

  private AssignmentSchedule of(AssignmentSchedule given) {
    return new AssignmentSchedule(
        ids.path(given.id()),
        given.originRoleAssignmentId().map(ids::path),
        ids.scope(given.scope()),
        ids.role(given.role()),
        ids.object(given.principal()),
        given.assignmentType(),
        given.window(),
        given.memberType(),
        given.linkedEligibilityId().map(ids::path));
  }

  private RoleEligibility of(RoleEligibility given) {
    return new RoleEligibility(
        ids.path(given.id()),
        ids.scope(given.scope()),
        ids.role(given.role()),
        ids.object(given.principal()),
        given.principalType(),
        given.window(),
        given.memberType(),
        given.condition().map(Records::condition));
  }

  /** What a condition says is judged by one question; no more of it is kept. */
  private static String condition(String condition) {
    if (condition.isBlank()) {
      return condition;
    }
    return RoleWriteCondition.limitsOnlyRoleWrites(condition) ? ON_ROLE_WRITES : OTHER;
  }

  private GroupEligibility of(GroupEligibility given) {
    return new GroupEligibility(
        pseudonyms.guid(given.id()),
        ids.object(given.group()),
        ids.object(given.principal()),
        given.accessId(),
        given.active(),
        given.window());
  }

  private GroupMembers of(GroupMembers given) {
    return new GroupMembers(
        ids.object(given.group()),
        given.complete(),
        given.members().stream()
            .map(member -> new GroupMembers.Member(ids.object(member.id()), member.type()))
            .toList());
  }

  private LinkHint of(LinkHint given) {
    return new LinkHint(
        pseudonyms.guid(given.event()),
        given.caller().map(ids::object),
        given.callerName().isBlank() ? "" : logins.anybody(given.callerName()),
        given.operation(),
        given.partner(),
        given.at(),
        given.status());
  }

  private Activation of(Activation given) {
    return new Activation(
        ids.scope(given.scope()),
        ids.role(given.role()),
        ids.object(given.principal()),
        given.window());
  }

  private Cost of(Cost given) {
    return new Cost(ids.scope(given.scope()), given.month(), given.amount(), given.currency());
  }

  private RecognisedUsage of(RecognisedUsage given) {
    return new RecognisedUsage(
        ids.scope(given.subscription()),
        given.month(),
        given.partner(),
        given.attributionType(),
        given.duplicate(),
        given.acr(),
        given.role().map(ids::roleName));
  }

  private Gap of(Gap given) {
    return new Gap(
        given.source(),
        given.scope().map(ids::scope),
        given.principal().map(ids::object),
        sentences.redacted(given.reason()),
        given.status(),
        given.requestId().filter(id -> !id.isBlank()).map(pseudonyms::guid),
        given.at());
  }
}
