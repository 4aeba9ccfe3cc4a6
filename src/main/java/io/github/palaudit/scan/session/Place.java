package io.github.palaudit.scan.session;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request is counted.
 *
 * @param service who counts
 * @param bucket what it counts together: each subscription, else the tenant
 * @param provider the resource provider behind Azure Resource Manager, which has limits of its own
 */
record Place(Service service, String bucket, String provider) {

  private static final Pattern SUBSCRIPTION = Pattern.compile("/subscriptions/([^/]+).*");
  private static final Pattern PROVIDER = Pattern.compile(".*/providers/([^/]+).*");

  /** Of a request of this endpoint. */
  static Place of(Service endpoint, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    String provider = part(PROVIDER, lower);
    if (endpoint != Service.RESOURCE_MANAGER) {
      return new Place(endpoint, "", provider);
    }
    return switch (provider) {
      case "microsoft.resourcegraph" -> new Place(Service.RESOURCE_GRAPH, "", provider);
      case "microsoft.costmanagement" -> new Place(Service.COST_MANAGEMENT, "", provider);
      default -> new Place(endpoint, part(SUBSCRIPTION, lower), provider);
    };
  }

  /** The bucket of its service, all providers together. */
  Place wholeBucket() {
    return new Place(service, bucket, "");
  }

  private static String part(Pattern pattern, String path) {
    Matcher found = pattern.matcher(path);
    return found.matches() ? found.group(1) : "";
  }
}
