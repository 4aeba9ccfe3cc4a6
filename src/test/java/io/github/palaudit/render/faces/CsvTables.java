package io.github.palaudit.render.faces;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.github.palaudit.render.Reports;
import io.github.palaudit.render.csv.CsvRenderer;
import io.github.palaudit.report.Report;
import io.github.palaudit.report.Section.Subject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** All CSV files of a report. */
public final class CsvTables extends Tables {

  private final Report report;

  public CsvTables(Report report) {
    this.report = report;
  }

  @Override
  public Optional<Grid> table(Subject subject) {
    CsvRenderer renderer = new CsvRenderer(subject, false);
    if (!renderer.isFor(report)) {
      return Optional.empty();
    }
    CsvMapper mapper = CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();
    try (MappingIterator<String[]> rows =
        mapper.readerFor(String[].class).readValues(Reports.bytes(renderer, report))) {
      List<List<String>> all = rows.readAll().stream().map(List::of).toList();
      return Optional.of(new Grid(all.get(0), all.subList(1, all.size())));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  List<Seen> findings() {
    return ofRows(table(Subject.FINDINGS).orElseThrow());
  }
}
