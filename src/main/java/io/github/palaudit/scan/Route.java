package io.github.palaudit.scan;

/** Which service tells the role assignments of subscriptions. */
public enum Route {
  /** Resource Graph where that takes far fewer requests; see {@link AssignmentsByGraph}. */
  AUTOMATIC,
  /** Azure Resource Graph, and Azure Resource Manager for what it does not answer in full. */
  RESOURCE_GRAPH,
  /** Azure Resource Manager alone: always as fresh as can be. */
  RESOURCE_MANAGER
}
