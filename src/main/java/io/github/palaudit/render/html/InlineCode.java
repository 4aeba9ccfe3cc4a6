package io.github.palaudit.render.html;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/**
 * The page's style and script, and the policy that lets the browser run these two and nothing else:
 * no request, no other script, not even a style on an element.
 */
final class InlineCode {

  private final String style = join("page.css", "figures.css", "tables.css", "print.css");
  private final String script = join("page.js", "map.js", "tables.js");

  String style() {
    return style;
  }

  String script() {
    return script;
  }

  /** The Content-Security-Policy of the page. */
  String policy() {
    return "default-src 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(script)
        + "'; base-uri 'none'; form-action 'none'";
  }

  private static String join(String... files) {
    return Arrays.stream(files).map(Templates::file).collect(Collectors.joining("\n"));
  }

  private static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
