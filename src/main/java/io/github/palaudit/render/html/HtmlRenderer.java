package io.github.palaudit.render.html;

import io.github.palaudit.coverage.Dates;
import io.github.palaudit.render.Renderer;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.report.Head;
import io.github.palaudit.report.PlanCurve;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.ScopeMap;
import io.github.palaudit.report.Section;
import io.github.palaudit.report.Timeline;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes {@code audit.html}. */
public final class HtmlRenderer implements Renderer {

  private static final int LONGEST_NAME = 120;

  private final Templates templates;

  /** With palaudit's own templates. */
  public HtmlRenderer() {
    this(Templates.OURS);
  }

  /** With these templates. */
  public HtmlRenderer(Templates templates) {
    this.templates = templates;
  }

  @Override
  public String fileName() {
    return "audit.html";
  }

  @Override
  public void render(Report report, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    templates.run("html/audit.ftlh", values(report), writer);
    writer.flush();
  }

  private Map<String, Object> values(Report report) {
    Targets targets = Targets.of(report);
    CellViews views = new CellViews(targets);
    Map<String, Object> values = new HashMap<>(head(report.head()));
    values.putAll(InlineCode.ofAudit(templates).values());
    values.put("overview", Overview.of(report, targets));
    values.put("findings", RuleView.list(report, views));
    List<TableView> sections =
        report.sections().stream()
            .sorted(Comparator.comparing((Section section) -> SectionPlace.of(section.subject())))
            .map(section -> TableView.of(section, views))
            .toList();
    values.put("sections", sections);
    values.put("nav", NavView.of(report));
    values.put("map", MapView.of(ScopeMap.of(report), targets));
    values.put("people", PeopleView.list(report, views));
    PlanCurve curve = PlanCurve.of(report);
    if (curve.isDrawn()) {
      values.put("curve", CurveView.of(curve));
    }
    Timeline.of(report)
        .ifPresent(timeline -> values.put("timeline", TimelineView.of(timeline, targets)));
    return values;
  }

  private static Map<String, String> head(Head head) {
    return Map.of(
        "customer", VisibleText.cut(head.customer(), LONGEST_NAME),
        "tenant", head.tenant().value(),
        "asOf", Dates.minute(head.asOf()),
        "partner", VisibleText.cut(head.partner(), LONGEST_NAME),
        "accounts", String.join(", ", head.locationAccounts()),
        "programme", head.programme().label(),
        "tool", VisibleText.cut(head.tool(), LONGEST_NAME),
        "catalogDate", Dates.day(head.catalogDate().atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
