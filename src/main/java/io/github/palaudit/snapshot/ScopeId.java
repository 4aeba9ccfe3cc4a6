package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/**
 * The resource id of a scope. Compares without regard to case; {@link #text} is as sent, save that
 * a trailing slash and PIM's {@code /providers/Microsoft.Subscription} prefix are taken away.
 */
public final class ScopeId implements Comparable<ScopeId> {

  /** The tenant root scope, {@code /}. */
  public static final ScopeId ROOT = new ScopeId("/");

  private static final String MANAGEMENT_GROUPS =
      "/providers/microsoft.management/managementgroups/";
  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String PIM_SUBSCRIPTIONS =
      "/providers/microsoft.subscription/subscriptions/";

  private final String text;
  private final String key;
  private final ScopeKind kind;

  private ScopeId(String text) {
    this.text = text;
    String lower = text.toLowerCase(Locale.ROOT);
    this.key = lower.equals(text) ? text : lower;
    this.kind = kindOf(key);
  }

  /**
   * The scope of this id, in any letter case, with or without its leading slash.
   *
   * @throws IllegalArgumentException when the text is empty
   */
  @JsonCreator
  public static ScopeId of(String sent) {
    String text = sent.strip();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a scope is empty");
    }
    if (!text.startsWith("/")) {
      text = "/" + text;
    }
    while (text.length() > 1 && text.endsWith("/")) {
      text = text.substring(0, text.length() - 1);
    }
    if (text.toLowerCase(Locale.ROOT).startsWith(PIM_SUBSCRIPTIONS)) {
      text = text.substring(PIM_SUBSCRIPTIONS.length() - SUBSCRIPTIONS.length());
    }
    return text.equals("/") ? ROOT : new ScopeId(text);
  }

  /** The management group of this name (its id, not its display name). */
  public static ScopeId managementGroup(String name) {
    return of("/providers/Microsoft.Management/managementGroups/" + name);
  }

  /** The subscription of this GUID. */
  public static ScopeId subscription(String guid) {
    return of(SUBSCRIPTIONS + guid);
  }

  /** The resource group of this name in this subscription. */
  public ScopeId resourceGroup(String name) {
    return of(text + "/resourceGroups/" + name);
  }

  /** As sent. */
  @JsonValue
  public String text() {
    return text;
  }

  /** In lower case: what two spellings of one scope have in common. */
  public String key() {
    return key;
  }

  /** The level of this scope, read from the id's form. */
  public ScopeKind kind() {
    return kind;
  }

  /** The last segment: the name of a management group, resource group or resource, or a GUID. */
  public String name() {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** The subscription this scope is or lies in; empty above subscriptions. */
  public Optional<ScopeId> subscription() {
    if (kind == ScopeKind.SUBSCRIPTION) {
      return Optional.of(this);
    }
    if (!key.startsWith(SUBSCRIPTIONS)) {
      return Optional.empty();
    }
    return Optional.of(new ScopeId(text.substring(0, key.indexOf('/', SUBSCRIPTIONS.length()))));
  }

  /**
   * The scope that the id itself names as the next one up: of a resource its parent resource, its
   * resource group or its subscription; of a resource group its subscription. Empty for the root.
   * What lies above a subscription or a management group does not stand in an id: the answer there
   * is the root, and {@link ScopeTree} knows better.
   */
  public Optional<ScopeId> parentByPath() {
    return switch (kind) {
      case TENANT_ROOT -> Optional.empty();
      case MANAGEMENT_GROUP, SUBSCRIPTION -> Optional.of(ROOT);
      case RESOURCE_GROUP, RESOURCE -> Optional.of(withoutLastPair());
    };
  }

  private ScopeId withoutLastPair() {
    int end = cutPair(text.length());
    int before = cutPair(end);
    if (key.startsWith("/providers/", before)) {
      end = before;
    }
    return end <= 0 ? ROOT : new ScopeId(text.substring(0, end));
  }

  /** Where the last two segments of the text up to {@code end} begin. */
  private int cutPair(int end) {
    int last = text.lastIndexOf('/', end - 1);
    return last <= 0 ? 0 : Math.max(0, text.lastIndexOf('/', last - 1));
  }

  private static ScopeKind kindOf(String key) {
    if (key.equals("/")) {
      return ScopeKind.TENANT_ROOT;
    }
    if (key.startsWith(MANAGEMENT_GROUPS)) {
      return key.indexOf('/', MANAGEMENT_GROUPS.length()) < 0
          ? ScopeKind.MANAGEMENT_GROUP
          : ScopeKind.RESOURCE;
    }
    if (key.startsWith(SUBSCRIPTIONS)) {
      int slash = key.indexOf('/', SUBSCRIPTIONS.length());
      if (slash < 0) {
        return ScopeKind.SUBSCRIPTION;
      }
      if (key.startsWith("/resourcegroups/", slash)
          && key.indexOf('/', slash + "/resourcegroups/".length()) < 0) {
        return ScopeKind.RESOURCE_GROUP;
      }
    }
    return ScopeKind.RESOURCE;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ScopeId that && key.equals(that.key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public int compareTo(ScopeId other) {
    return key.compareTo(other.key);
  }

  @Override
  public String toString() {
    return text;
  }
}
