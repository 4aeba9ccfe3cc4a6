package io.github.palaudit.scan.session;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Name and password for the proxy alone; told once for each request, lest an account be locked. */
final class ProxyUser extends Authenticator {

  private final String name;
  private final String password;
  private final ThreadLocal<Boolean> told = ThreadLocal.withInitial(() -> false);

  /** Of the part before the @ of the proxy's address. */
  ProxyUser(String userInfo) {
    String[] parts = userInfo.split(":", 2);
    this.name = decoded(parts[0]);
    this.password = parts.length < 2 ? "" : decoded(parts[1]);
  }

  /** This thread begins another request. */
  void begin() {
    told.remove();
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY || told.get()) {
      return null;
    }
    told.set(true);
    return new PasswordAuthentication(name, password.toCharArray());
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
