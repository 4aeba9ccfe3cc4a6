package io.github.palaudit.scan.session;

import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import java.net.URI;
import java.net.URL;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Keeps a token at home: a request for another scheme, host or port, as a forged link to a next
 * page names it, is refused before a token is put on it.
 */
final class HostBound extends HttpPipelineSyncPolicy {

  private final URI home;

  HostBound(URI home) {
    this.home = home;
  }

  @Override
  protected void beforeSendingRequest(HttpPipelineCallContext context) {
    URL url = context.getHttpRequest().getUrl();
    if (!url.getProtocol().equalsIgnoreCase(home.getScheme())
        || !url.getHost().equalsIgnoreCase(home.getHost())
        || port(url.getPort()) != port(home.getPort())
        || url.getUserInfo() != null) {
      throw new ReadFailed(
          "the answer pointed to another host ("
              + url.getProtocol()
              + "://"
              + url.getAuthority()
              + "), which was not followed",
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty());
    }
  }

  private static int port(int port) {
    return port < 0 ? 443 : port;
  }
}
