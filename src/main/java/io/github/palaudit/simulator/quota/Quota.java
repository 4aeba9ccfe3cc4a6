package io.github.palaudit.simulator.quota;

import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.service.ServiceName;
import java.util.Locale;
import java.util.Optional;

/** The limits that are counted. */
public enum Quota {
  /** Azure Resource Manager, for each subscription and principal. */
  SUBSCRIPTION_READS,
  /** Azure Resource Manager, for what lies in no subscription, for each tenant and principal. */
  TENANT_READS,
  /** Azure Resource Graph, for each principal. */
  RESOURCE_GRAPH,
  /** Cost Management, for each tenant and principal. */
  COST_MANAGEMENT,
  /** Microsoft Graph, for each application and tenant. */
  MICROSOFT_GRAPH;

  private static final String SUBSCRIPTIONS = "/subscriptions/";
  private static final String PIM = "/providers/microsoft.subscription";

  /** The quota that a request is counted in; signing in is not counted. */
  static Optional<Quota> of(ServiceName service, Request request) {
    return switch (service) {
      case AUTHORITY -> Optional.empty();
      case MICROSOFT_GRAPH -> Optional.of(MICROSOFT_GRAPH);
      case RESOURCE_MANAGER -> Optional.of(ofPath(request.path().toLowerCase(Locale.ROOT)));
    };
  }

  private static Quota ofPath(String path) {
    if (path.equals("/providers/microsoft.resourcegraph/resources")) {
      return RESOURCE_GRAPH;
    }
    if (path.endsWith("/providers/microsoft.costmanagement/query")) {
      return COST_MANAGEMENT;
    }
    return subscription(path).isPresent() ? SUBSCRIPTION_READS : TENANT_READS;
  }

  /** The id of the subscription that a path in lower case lies in. */
  static Optional<String> subscription(String path) {
    String from = path.startsWith(PIM) ? path.substring(PIM.length()) : path;
    if (!from.startsWith(SUBSCRIPTIONS)) {
      return Optional.empty();
    }
    int end = from.indexOf('/', SUBSCRIPTIONS.length());
    return Optional.of(from.substring(SUBSCRIPTIONS.length(), end < 0 ? from.length() : end));
  }
}
