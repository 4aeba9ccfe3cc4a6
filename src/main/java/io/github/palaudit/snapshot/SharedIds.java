package io.github.palaudit.snapshot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * One object for all equal ids of a file, whichever thread meets them. Each function gives for a
 * text what it gave for it first.
 */
record SharedIds(
    Function<String, ScopeId> scopes,
    Function<String, ObjectId> objects,
    Function<String, TenantId> tenants,
    Function<String, RoleDefinitionId> roles) {

  /** Those of a file of which nothing was read yet. */
  static SharedIds none() {
    return new SharedIds(
        once(ScopeId::of), once(ObjectId::new), once(TenantId::new), once(RoleDefinitionId::new));
  }

  private static <T> Function<String, T> once(Function<String, T> make) {
    Map<String, T> made = new ConcurrentHashMap<>();
    return text -> made.computeIfAbsent(text, make);
  }
}
