package io.github.palaudit.render.html;

import io.github.palaudit.render.template.Templates;
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

  private final String style;
  private final String script;

  InlineCode(Templates templates) {
    this.style = join(templates, "page.css", "figures.css", "tables.css", "print.css");
    this.script =
        VirtualRows.script()
            + join(
                templates,
                "page.js",
                "map.js",
                "packed.js",
                "window.js",
                "listing.js",
                "tables.js",
                "entries.js");
  }

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

  private static String join(Templates templates, String... files) {
    return Arrays.stream(files)
        .map(name -> templates.file("html/" + name))
        .collect(Collectors.joining("\n"));
  }

  /** How a policy names this very code. */
  static String hash(String code) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
