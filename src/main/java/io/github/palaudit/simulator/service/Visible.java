package io.github.palaudit.simulator.service;

import io.github.palaudit.snapshot.ScopeId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a question that spans scopes shows of each: Resource Graph and getEntities pass over what
 * the caller may not read without a word. Hidden is a scope at which the tenant refuses the
 * matching request in Azure Resource Manager.
 */
final class Visible {

  private final Call call;
  private final String below;
  private final Map<ScopeId, Boolean> known = new HashMap<>();

  /**
   * Asks as this caller.
   *
   * @param below what would be asked for below the scope; empty for the scope itself
   */
  Visible(Call call, String below) {
    this.call = call;
    this.below = below;
  }

  /** Whether the caller may read there. */
  boolean test(ScopeId scope) {
    if (call.tenant().refusals().isEmpty()) {
      return true;
    }
    return known.computeIfAbsent(
        scope, s -> call.tenant().refusal((s.text() + below).replace("//", "/")).isEmpty());
  }
}
