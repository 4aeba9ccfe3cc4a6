package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a snapshot can be filled from; each is complete, partial or not supplied. */
public enum Source {
  MANAGEMENT_GROUPS("management groups"),
  SUBSCRIPTIONS("subscriptions"),
  RESOURCE_GROUPS("resource groups"),
  RESOURCE_COUNTS("resource counts"),
  ROLE_DEFINITIONS("role definitions"),
  ROLE_ASSIGNMENTS("role assignments"),
  ASSIGNMENT_SCHEDULES("PIM role assignment schedules"),
  ROLE_ELIGIBILITIES("PIM role eligibilities"),
  GROUP_ELIGIBILITIES("PIM group memberships"),
  DENY_ASSIGNMENTS("deny assignments"),
  PRINCIPALS("principals"),
  GROUP_MEMBERS("group members"),
  DELEGATIONS("Lighthouse delegations"),
  LINKS("partner links"),
  LINK_HINTS("hints of link writes"),
  ACTIVATIONS("PIM activation history"),
  COST("cost"),
  USAGE("recognised usage");

  private final String label;

  Source(String label) {
    this.label = label;
  }

  /** The words used in sentences. */
  public String label() {
    return label;
  }

  /** Whether no answer rests on it, so that a refusal leaves nothing unknown. */
  public boolean isHint() {
    return this == LINK_HINTS;
  }

  /** The word used in files: {@code role-assignments} and so on. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The source of this word. */
  @JsonCreator
  public static Source of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
