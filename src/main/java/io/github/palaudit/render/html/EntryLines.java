package io.github.palaudit.render.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.utility.StringUtil;
import io.github.palaudit.render.VisibleText;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The entries of a list for the page's script, closed: {@code <@list.lines ; entry, usual,
 * minor>...</@>}. A row is the entry's markup with further words to search, the number of its
 * group, and its value for each facet.
 */
final class EntryLines implements TemplateDirectiveModel {

  private final int facets;
  private final List<EntryList.Part> parts;

  EntryLines(int facets, List<EntryList.Part> parts) {
    this.facets = facets;
    this.parts = parts;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment run, Map params, TemplateModel[] loop, TemplateDirectiveBody markup)
      throws TemplateException, IOException {
    int left = TableView.EMBEDDED;
    try (PackedRows packed = new PackedRows(run.getOut(), 2 + facets)) {
      for (int group = 0; group < parts.size(); group++) {
        EntryList.Part part = parts.get(group);
        loop[1] = run.getObjectWrapper().wrap(part.usual());
        loop[2] = run.getObjectWrapper().wrap(part.minor());
        Iterator<EntryList.Line> lines = part.lines().get().limit(left).iterator();
        for (; lines.hasNext(); left--) {
          EntryList.Line line = lines.next();
          loop[0] = run.getObjectWrapper().wrap(line.entry());
          StringWriter written = new StringWriter();
          markup.render(written);
          packed.begin(line.entry().anchor());
          packed.tell(0, left, written.toString().strip(), OptionalDouble.empty(), words(line));
          value(packed, 1, new EntryList.Value(Integer.toString(group), group));
          for (int facet = 0; facet < facets; facet++) {
            value(packed, 2 + facet, line.values().get(facet));
          }
          packed.end();
        }
      }
    }
  }

  private static void value(PackedRows packed, int column, EntryList.Value value)
      throws IOException {
    if (!packed.repeats(column, value)) {
      String markup = StringUtil.XHTMLEnc(VisibleText.of(value.text()));
      packed.tell(column, value, markup, OptionalDouble.of(value.order()), "");
    }
  }

  /** What an entry can be found by, though it stands in what it opens to. */
  private static String words(EntryList.Line line) {
    EntryView entry = line.entry();
    return Stream.concat(
            Stream.of(entry.anchor()),
            entry.facts().stream()
                .map(EntryView.FactView::value)
                .flatMap(
                    view ->
                        Stream.concat(Stream.of(view.text(), view.whole()), view.lines().stream())))
        .filter(words -> !words.isEmpty() && !entry.message().contains(words))
        .distinct()
        .collect(Collectors.joining(" "));
  }
}
