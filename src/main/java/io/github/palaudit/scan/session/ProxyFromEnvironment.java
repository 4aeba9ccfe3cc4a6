package io.github.palaudit.scan.session;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The proxy of {@code HTTPS_PROXY} (or {@code https_proxy}), which Java by itself does not heed,
 * and the hosts of {@code NO_PROXY} that are reached without it: names with what lies below them,
 * addresses, {@code *} for all. This computer itself is always reached without. Where the variable
 * is not set, the JDK's own properties count.
 */
final class ProxyFromEnvironment {

  private static final int USUAL_PORT = 8080;

  private final Optional<URI> address;
  private final List<String> direct;

  ProxyFromEnvironment(Environment environment) {
    this.address = either(environment, "HTTPS_PROXY").map(ProxyFromEnvironment::address);
    this.direct =
        List.of(either(environment, "NO_PROXY").orElse("").split("[,\\s]+")).stream()
            .map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
            .filter(host -> !host.isEmpty())
            .toList();
  }

  /** How to reach this; empty where the JDK decides. */
  Optional<Proxy> of(URL url) {
    String host = url.getHost().toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
    if (here(host)) {
      return Optional.of(Proxy.NO_PROXY);
    }
    if (address.isEmpty() || !url.getProtocol().equals("https")) {
      return Optional.empty();
    }
    int port = url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    if (direct.stream().anyMatch(rule -> covers(rule, host, port))) {
      return Optional.of(Proxy.NO_PROXY);
    }
    URI proxy = address.get();
    int at = proxy.getPort() < 0 ? USUAL_PORT : proxy.getPort();
    return Optional.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(proxy.getHost(), at)));
  }

  /** Who we are to the proxy, where its address says so. */
  Optional<ProxyUser> user() {
    return address.map(URI::getRawUserInfo).map(ProxyUser::new);
  }

  private static Optional<String> either(Environment environment, String name) {
    return environment
        .variable(name)
        .or(() -> environment.variable(name.toLowerCase(Locale.ROOT)))
        .map(String::strip);
  }

  /** Not repeated in the message: there may be a password in it. */
  private static URI address(String text) {
    try {
      URI uri = URI.create(text.contains("://") ? text : "http://" + text);
      if (uri.getHost() != null && "http".equalsIgnoreCase(uri.getScheme())) {
        return uri;
      }
    } catch (IllegalArgumentException notOne) {
      // Said below.
    }
    throw new SignInFailed(
        "HTTPS_PROXY is not the address of an HTTP proxy, as http://proxy.example:8080 is one.");
  }

  private static boolean here(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }

  private static boolean covers(String rule, String host, int port) {
    String name = rule.endsWith(":" + port) ? rule.substring(0, rule.lastIndexOf(':')) : rule;
    return name.equals("*") || host.equals(name) || host.endsWith("." + name);
  }
}
