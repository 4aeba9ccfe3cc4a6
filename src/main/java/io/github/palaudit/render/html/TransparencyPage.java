package io.github.palaudit.render.html;

import io.github.palaudit.render.template.CustomerDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes {@code transparency.html}: the customer's document as one page that runs no script and
 * asks nothing of anywhere, which its Content-Security-Policy proves.
 */
public final class TransparencyPage {

  private TransparencyPage() {}

  /** Writes the whole page; the stream is the caller's to close. */
  public static void write(CustomerDocument document, OutputStream out) throws IOException {
    String style =
        document.file("transparency/page.css")
            + document
                .disclosure()
                .colour()
                .map(colour -> ":root { --accent: " + colour + "; }\n")
                .orElse("");
    String policy =
        "default-src 'none'; style-src '"
            + InlineCode.hash(style)
            + "'; img-src data:; base-uri 'none'; form-action 'none'";
    out.write(document.page(style, policy).getBytes(StandardCharsets.UTF_8));
  }
}
