package io.github.palaudit.render.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What the entries of a list open to, for the page's script: {@code <@list.bodies ; entry>...</@>}.
 * Each line is base64 of gzip of a JSON array with so many of them, unpacked when one is opened.
 */
final class EntryBodies implements TemplateDirectiveModel {

  /** The script counts on it: templates/html/entries.js. */
  static final int BODIES_OF_A_LINE = 50;

  private final List<EntryList.Part> parts;

  EntryBodies(List<EntryList.Part> parts) {
    this.parts = parts;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment run, Map params, TemplateModel[] loop, TemplateDirectiveBody markup)
      throws TemplateException, IOException {
    Iterator<EntryList.Line> lines =
        parts.stream().flatMap(part -> part.lines().get()).limit(TableView.EMBEDDED).iterator();
    while (lines.hasNext()) {
      try (JsonGenerator json = packed(run)) {
        json.writeStartArray();
        for (int i = 0; i < BODIES_OF_A_LINE && lines.hasNext(); i++) {
          loop[0] = run.getObjectWrapper().wrap(lines.next().entry());
          StringWriter written = new StringWriter();
          markup.render(written);
          json.writeString(written.toString().strip());
        }
        json.writeEndArray();
      }
      run.getOut().write('\n');
    }
  }

  private static JsonGenerator packed(Environment run) throws IOException {
    return new JsonFactory()
        .createGenerator(
            new OutputStreamWriter(PackedRows.packed(run.getOut()), StandardCharsets.UTF_8));
  }
}
