package io.github.palaudit.render.html;

import io.github.palaudit.render.template.Templates;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page's style and script, and the policy that lets the browser run these two and nothing else:
 * no request, no other script, not even a style on an element.
 */
final class InlineCode {

  private final String style;
  private final String script;

  private InlineCode(String style, String script) {
    this.style = style;
    this.script = VirtualRows.script() + script;
  }

  /** Of an audit's page. */
  static InlineCode ofAudit(Templates templates) {
    return new InlineCode(
        join(templates, "page.css", "figures.css", "tables.css", "print.css"),
        join(
            templates,
            "page.js",
            "map.js",
            "packed.js",
            "window.js",
            "listing.js",
            "tables.js",
            "entries.js"));
  }

  /** Of a brief's page, which has tables and no figures. */
  static InlineCode ofBrief(Templates templates) {
    return new InlineCode(
        join(templates, "page.css", "tables.css", "print.css", "brief.css"),
        join(
            templates,
            "page.js",
            "packed.js",
            "window.js",
            "listing.js",
            "tables.js",
            "entries.js"));
  }

  /** As the templates name them. */
  Map<String, String> values() {
    return Map.of("style", style, "script", script, "policy", policy());
  }

  /** The Content-Security-Policy of the page. */
  private String policy() {
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
