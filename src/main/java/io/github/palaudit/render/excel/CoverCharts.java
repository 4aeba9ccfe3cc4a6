package io.github.palaudit.render.excel;

import io.github.palaudit.finding.Severity;
import io.github.palaudit.report.Tone;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisOrientation;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbls;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** The cover's charts, which read from its cells. */
final class CoverCharts {

  private static final int MIDDLE = 7;

  private final XSSFSheet sheet;
  private final XSSFDrawing drawing;
  private final int top;
  private final int bottom;

  /**
   * @param top the first row of the charts, from 0
   * @param bottom the row below them
   */
  CoverCharts(XSSFSheet sheet, int top, int bottom) {
    this.sheet = sheet;
    this.drawing = sheet.createDrawingPatriarch();
    this.top = top;
    this.bottom = bottom;
  }

  /**
   * Subscriptions and resource groups, each as one bar of its states.
   *
   * @param head the row of the headings; the states follow below
   * @param from the first column of numbers
   * @param to the last one
   */
  void coverage(int head, int from, int to, List<Tone> tones, List<String> words) {
    XSSFChart chart = chart(1, MIDDLE, "Coverage: subscriptions and resource groups by state");
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFBarChartData data = bars(chart, BarGrouping.PERCENT_STACKED);
    for (int i = 0; i < tones.size(); i++) {
      int row = head + 1 + i;
      XDDFChartData.Series series =
          data.addSeries(
              XDDFDataSourcesFactory.fromStringCellRange(
                  sheet, new CellRangeAddress(head, head, from, to)),
              XDDFDataSourcesFactory.fromNumericCellRange(
                  sheet, new CellRangeAddress(row, row, from, to)));
      series.setTitle(words.get(i), new CellReference(sheet.getSheetName(), row, 1, true, true));
      series.setFillProperties(fill(tones.get(i)));
    }
    data.setGapWidth(45);
    chart.plot(data);
    label(chart);
    overlap(chart);
  }

  /** Stacked bars overlap wholly. POI's small set of schema types has none for this element. */
  private static void overlap(XSSFChart chart) {
    CTBarChart bars = chart.getCTChart().getPlotArea().getBarChartArray(0);
    try (XmlCursor cursor = bars.getGapWidth().newCursor()) {
      cursor.toEndToken();
      cursor.toNextToken();
      cursor.beginElement("overlap", bars.schemaType().getName().getNamespaceURI());
      cursor.insertAttributeWithValue("val", "100");
    }
  }

  /**
   * Findings, a bar for each severity.
   *
   * @param first the row of the worst severity; the others follow below
   * @param words the column of their words
   * @param numbers the column of their numbers
   */
  void findings(int first, int words, int numbers, List<Severity> severities) {
    int last = first + severities.size() - 1;
    XSSFChart chart = chart(1 + MIDDLE, 1 + CoverGrid.COLUMNS, "Findings by severity");
    XDDFBarChartData data = bars(chart, BarGrouping.CLUSTERED);
    XDDFChartData.Series series =
        data.addSeries(
            XDDFDataSourcesFactory.fromStringCellRange(
                sheet, new CellRangeAddress(first, last, words, words)),
            XDDFDataSourcesFactory.fromNumericCellRange(
                sheet, new CellRangeAddress(first, last, numbers, numbers)));
    series.setTitle("Findings", null);
    series.setFillProperties(solid(0x6B7280));
    for (int i = 0; i < severities.size(); i++) {
      if (Tone.of(severities.get(i)) == Tone.ALARM) {
        series.getDataPoint(i).setFillProperties(solid(0xB42318));
      }
    }
    data.setGapWidth(45);
    chart.plot(data);
    label(chart);
  }

  private XSSFChart chart(int from, int to, String words) {
    XSSFClientAnchor anchor = drawing.createAnchor(0, 0, 0, 0, from, top, to, bottom);
    XSSFChart chart = drawing.createChart(anchor);
    chart.setAutoTitleDeleted(true);
    CTNonVisualDrawingProps told =
        chart.getGraphicFrame().getCTGraphicalObjectFrame().getNvGraphicFramePr().getCNvPr();
    told.setName(words);
    told.setDescr(words + ". The numbers stand in the cells above.");
    return chart;
  }

  private static XDDFBarChartData bars(XSSFChart chart, BarGrouping grouping) {
    XDDFCategoryAxis categories = chart.createCategoryAxis(AxisPosition.LEFT);
    categories.setOrientation(AxisOrientation.MAX_MIN);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.BOTTOM);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    // Else Excel draws the first and the last bar in half.
    values.setCrossBetween(AxisCrossBetween.BETWEEN);
    values.setMinimum(0);
    values.setVisible(false);
    XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, categories, values);
    data.setBarDirection(BarDirection.BAR);
    data.setBarGrouping(grouping);
    data.setVaryColors(false);
    return data;
  }

  /** The numbers, on their bars; a bar of nothing says nothing. */
  private static void label(XSSFChart chart) {
    chart
        .getCTChart()
        .getPlotArea()
        .getBarChartArray(0)
        .getSerList()
        .forEach(
            series -> {
              CTDLbls labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
              labels.addNewNumFmt().setFormatCode("#,##0;;");
              labels.getNumFmt().setSourceLinked(false);
              labels.addNewShowLegendKey().setVal(false);
              labels.addNewShowVal().setVal(true);
              labels.addNewShowCatName().setVal(false);
              labels.addNewShowSerName().setVal(false);
              labels.addNewShowPercent().setVal(false);
              labels.addNewShowBubbleSize().setVal(false);
            });
  }

  private static XDDFFillProperties fill(Tone tone) {
    return switch (tone) {
      case ATTRIBUTED -> solid(0x3C97D0);
      case TEMPORARY -> solid(0xB5DCF4);
      case UNKNOWN -> solid(0xE0C24A);
      case NOT_ATTRIBUTED -> solid(0xE58A55);
      case NOT_COUNTED, ALARM, NOTICE, QUIET -> solid(0x9CA3AF);
    };
  }

  private static XDDFFillProperties solid(int rgb) {
    return new XDDFSolidFillProperties(color(rgb));
  }

  private static XDDFColor color(int rgb) {
    return XDDFColor.from(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
