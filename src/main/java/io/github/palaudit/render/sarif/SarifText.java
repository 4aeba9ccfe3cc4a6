package io.github.palaudit.render.sarif;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.render.VisibleText;
import java.util.regex.Pattern;

/** Text as SARIF's messages want it: what would be a link or a place holder there stays text. */
final class SarifText {

  private static final int LONGEST_NAME = 300;
  private static final Pattern LINK = Pattern.compile("([\\\\\\[\\]])");

  private SarifText() {}

  /** A message object (3.11): backslash before {@code [}, {@code ]} and itself, braces doubled. */
  static ObjectNode message(String text) {
    String visible = VisibleText.of(text).replace("{", "{{").replace("}", "}}");
    return JsonNodeFactory.instance
        .objectNode()
        .put("text", LINK.matcher(visible).replaceAll("\\\\$1"));
  }

  /** A name in one line, not too long to be shown. */
  static String name(String name) {
    return VisibleText.cut(VisibleText.line(name), LONGEST_NAME);
  }
}
