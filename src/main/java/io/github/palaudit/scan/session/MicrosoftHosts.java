package io.github.palaudit.scan.session;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The hosts of Microsoft's own clouds, and to which of them a token may be sent. A token is as good
 * as its audience says, so an audience of Microsoft is asked for the host that it belongs to and
 * for no other, whatever a cloud file says.
 */
final class MicrosoftHosts {

  /** Audiences with a name that is not their service's, and the only host each is for. */
  private static final Map<String, String> HOST_OF_AUDIENCE =
      Map.of(
          "management.core.windows.net", "management.azure.com",
          "management.core.usgovcloudapi.net", "management.usgovcloudapi.net",
          "management.core.chinacloudapi.cn", "management.chinacloudapi.cn");

  /** Where Microsoft's services live: whatever lies below these names is one. */
  private static final List<String> DOMAINS =
      List.of(
          "azure.com",
          "azure.net",
          "windows.net",
          "windowsazure.com",
          "microsoft.com",
          "microsoftonline.com",
          "office.com",
          "office365.com",
          "office.net",
          "outlook.com",
          "sharepoint.com",
          "dynamics.com",
          "powerbi.com",
          "powerapps.com",
          "visualstudio.com",
          "live.com",
          "azure.us",
          "microsoft.us",
          "microsoftonline.us",
          "usgovcloudapi.net",
          "azure.cn",
          "chinacloudapi.cn",
          "microsoftonline.cn",
          "windowsazure.cn",
          "sharepoint.cn");

  private MicrosoftHosts() {}

  /** Why a token for this audience must not be sent to this endpoint; empty when it may. */
  static Optional<String> refusal(URI audience, URI endpoint) {
    String asked = host(audience);
    String receiving = host(endpoint);
    boolean known = DOMAINS.stream().anyMatch(domain -> isWithin(asked, domain));
    if (asked.equals(receiving)
        || !known
        || receiving.equals(HOST_OF_AUDIENCE.getOrDefault(asked, asked))) {
      return Optional.empty();
    }
    return Optional.of(
        "a token for "
            + audience
            + " would be sent to "
            + endpoint.getHost()
            + "; leave the audience out, or name the endpoint itself");
  }

  private static boolean isWithin(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private static String host(URI address) {
    String host = address.getHost().toLowerCase(Locale.ROOT);
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }
}
