package io.github.palaudit.render.html;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.BriefRenderer;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.report.Brief;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Writes a brief as one page that is complete in itself. */
public final class BriefHtml implements BriefRenderer {

  private static final int LONGEST_NAME = 120;

  private final Templates templates;

  /** With palaudit's own templates. */
  public BriefHtml() {
    this(Templates.OURS);
  }

  /** With these templates. */
  public BriefHtml(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String fileName(Brief brief) {
    return brief.fileStem() + ".html";
  }

  @Override
  public void render(Brief brief, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    templates.run("html/brief.ftlh", values(brief), writer);
    writer.flush();
  }

  private Map<String, Object> values(Brief brief) {
    CellViews views = new CellViews(Targets.of(brief.sections()));
    Map<String, Object> values = new HashMap<>(InlineCode.ofBrief(templates).values());
    values.put("title", VisibleText.cut(brief.title(), LONGEST_NAME));
    values.put("about", VisibleText.cut(brief.about(), LONGEST_NAME));
    values.put("asOf", Dates.minute(brief.asOf()));
    values.put("tool", VisibleText.cut(brief.tool(), LONGEST_NAME));
    values.put("workbook", brief.fileStem() + ".xlsx");
    values.put("brief", BriefView.of(brief));
    values.put("nav", NavView.of(brief));
    values.put(
        "sections",
        brief.sections().stream().map(section -> TableView.of(section, views)).toList());
    return values;
  }
}
