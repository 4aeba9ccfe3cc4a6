package io.github.palaudit.render.html;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import io.github.palaudit.report.Cell;
import io.github.palaudit.report.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;

/**
 * All rows of a table, up to {@link TableView#EMBEDDED}, for the page's script. The template gives
 * the markup of a cell once for each value: {@code <@section.data ; cell, column>...</@>}.
 */
final class TableData implements TemplateDirectiveModel {

  private final Table<?> table;
  private final CellViews views;

  TableData(Table<?> table, CellViews views) {
    this.table = table;
    this.views = views;
  }

  @Override
  @SuppressWarnings("rawtypes")
  public void execute(
      Environment run, Map params, TemplateModel[] loop, TemplateDirectiveBody markup)
      throws TemplateException, IOException {
    try (PackedRows packed = new PackedRows(run.getOut(), table.columns().size())) {
      Iterator<Table.Row> rows = table.rows().limit(TableView.EMBEDDED).iterator();
      while (rows.hasNext()) {
        Table.Row row = rows.next();
        packed.begin(row.anchor().orElse(""));
        for (int column = 0; column < row.cells().size(); column++) {
          Cell cell = row.cells().get(column);
          if (!packed.repeats(column, cell)) {
            CellView view = cell.show(views);
            loop[0] = run.getObjectWrapper().wrap(view);
            loop[1] = run.getObjectWrapper().wrap(column);
            StringWriter written = new StringWriter();
            markup.render(written);
            String words = view.whole().equals(view.text()) ? "" : view.whole();
            packed.tell(column, cell, written.toString().strip(), cell.show(SortKey.OF), words);
          }
        }
        packed.end();
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }
}
