package io.github.palaudit.intake;

import io.github.palaudit.snapshot.Source;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a row of an export is. */
enum RowKind {
  ROLE_ASSIGNMENT("role assignments", ImportOption.ROLE_ASSIGNMENTS, Source.ROLE_ASSIGNMENTS),
  CLASSIC_ADMINISTRATOR(
      "classic administrators", ImportOption.ROLE_ASSIGNMENTS, Source.ROLE_ASSIGNMENTS),
  ROLE_DEFINITION("role definitions", ImportOption.ROLE_DEFINITIONS, Source.ROLE_DEFINITIONS),
  SUBSCRIPTION("subscriptions", ImportOption.SUBSCRIPTIONS, Source.SUBSCRIPTIONS),
  MANAGEMENT_GROUP("management groups", ImportOption.MANAGEMENT_GROUPS, Source.MANAGEMENT_GROUPS),
  SUBSCRIPTION_IN_TREE(
      "subscriptions under management groups",
      ImportOption.MANAGEMENT_GROUPS,
      Source.MANAGEMENT_GROUPS),
  USER("users", ImportOption.PRINCIPALS, Source.PRINCIPALS),
  SERVICE_PRINCIPAL("service principals", ImportOption.PRINCIPALS, Source.PRINCIPALS),
  GROUP("groups", ImportOption.PRINCIPALS, Source.PRINCIPALS),
  DIRECTORY_OBJECT("devices, contacts or other directory objects", null, Source.PRINCIPALS),
  APPLICATION("application registrations", null, null),
  ROLE_ELIGIBILITY("PIM role eligibilities", ImportOption.ELIGIBILITIES, Source.ROLE_ELIGIBILITIES),
  ASSIGNMENT_SCHEDULE(
      "PIM role assignment schedules", ImportOption.ELIGIBILITIES, Source.ASSIGNMENT_SCHEDULES),
  PIM_REQUEST("PIM schedules or requests, not their instances", null, null),
  DELEGATION("Lighthouse registration assignments", ImportOption.DELEGATIONS, Source.DELEGATIONS),
  DELEGATION_DEFINITION("Lighthouse registration definitions", null, null),
  PARTNER_LINK("partner links", ImportOption.LINKS, Source.LINKS),
  ERROR("error answers", null, null),
  UNKNOWN("rows of no known kind", null, null);

  private final String plural;
  private final @Nullable ImportOption option;
  private final @Nullable Source source;

  RowKind(String plural, @Nullable ImportOption option, @Nullable Source source) {
    this.plural = plural;
    this.option = option;
    this.source = source;
  }

  /** The words used in messages. */
  String plural() {
    return plural;
  }

  /** The option that takes rows of this kind. */
  Optional<ImportOption> option() {
    return Optional.ofNullable(option);
  }

  /** The source that a cut list of this kind leaves a gap in. */
  Optional<Source> source() {
    return Optional.ofNullable(source);
  }
}
