package io.github.palaudit.render.excel;

import io.github.palaudit.report.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The styles of the cover, each made once. */
final class CoverStyles {

  final XSSFCellStyle band;
  final XSSFCellStyle title;
  final XSSFCellStyle caption;
  final XSSFCellStyle captionLink;
  final XSSFCellStyle heading;
  final XSSFCellStyle headingNumber;
  final XSSFCellStyle headingLink;
  final XSSFCellStyle lead;
  final XSSFCellStyle text;
  final XSSFCellStyle number;
  final XSSFCellStyle percent;
  final XSSFCellStyle topNumber;
  final XSSFCellStyle indented;
  final XSSFCellStyle total;
  final XSSFCellStyle totalNumber;
  final XSSFCellStyle link;

  private final Styles styles;
  private final Map<Tone, XSSFCellStyle> tiles = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> smallTiles = new EnumMap<>(Tone.class);
  private final Map<Tone, XSSFCellStyle> words = new EnumMap<>(Tone.class);

  CoverStyles(Styles styles) {
    this.styles = styles;
    this.band = styles.coverOn(Palette.WHITE, 11, false, Palette.TITLE);
    this.title = styles.coverOn(Palette.WHITE, 24, true, Palette.TITLE);
    this.caption = styles.coverOn(Palette.MUTED, 10, false, Palette.PANEL);
    caption.setVerticalAlignment(VerticalAlignment.TOP);
    caption.setAlignment(HorizontalAlignment.LEFT);
    caption.setIndention((short) 1);
    caption.setWrapText(true);
    this.captionLink = styles.coverOn(Palette.LINK, 10, false, Palette.PANEL);
    captionLink.setVerticalAlignment(VerticalAlignment.TOP);
    captionLink.setAlignment(HorizontalAlignment.LEFT);
    captionLink.setIndention((short) 1);
    captionLink.setWrapText(true);
    this.heading = heading(HorizontalAlignment.LEFT);
    this.headingNumber = heading(HorizontalAlignment.RIGHT);
    this.lead = styles.cover(Palette.INK, 13, true);
    lead.setWrapText(true);
    lead.setVerticalAlignment(VerticalAlignment.TOP);
    this.text = wrapped(Palette.INK);
    this.number = number(false, "#,##0");
    this.percent = number(false, "0.0%");
    this.topNumber = number(false, "#,##0");
    topNumber.setVerticalAlignment(VerticalAlignment.TOP);
    this.indented = wrapped(Palette.MUTED);
    indented.setIndention((short) 1);
    this.total = styles.cover(Palette.INK, 11, true);
    this.totalNumber = number(true, "#,##0");
    for (XSSFCellStyle style : new XSSFCellStyle[] {total, totalNumber}) {
      style.setBorderTop(BorderStyle.THIN);
      style.setTopBorderColor(Palette.LINE);
    }
    this.link = styles.cover(Palette.LINK, 11, false);
    link.setVerticalAlignment(VerticalAlignment.TOP);
    this.headingLink = heading(HorizontalAlignment.LEFT);
    headingLink.setFont(styles.cover(Palette.LINK, 11, true).getFont());
    for (Tone tone : Tone.values()) {
      tiles.put(tone, tile(tone, 24));
      smallTiles.put(tone, tile(tone, 14));
      words.put(tone, styles.cover(Palette.ink(tone), 11, tone != Tone.QUIET));
    }
  }

  /** A key number. */
  XSSFCellStyle tile(Tone tone) {
    return Objects.requireNonNull(tiles.get(tone));
  }

  /** The same, for what is too long to be large. */
  XSSFCellStyle smallTile(Tone tone) {
    return Objects.requireNonNull(smallTiles.get(tone));
  }

  private XSSFCellStyle tile(Tone tone, int points) {
    XSSFCellStyle tile = styles.coverOn(Palette.ink(tone), points, true, Palette.PANEL);
    tile.setAlignment(HorizontalAlignment.LEFT);
    tile.setIndention((short) 1);
    return tile;
  }

  /** The word of a state or severity. */
  XSSFCellStyle word(Tone tone) {
    return Objects.requireNonNull(words.get(tone));
  }

  XSSFCellStyle quoted(CellStyle style) {
    return styles.quoted(style);
  }

  private XSSFCellStyle heading(HorizontalAlignment alignment) {
    XSSFCellStyle style = styles.cover(Palette.TITLE, 11, true);
    style.setAlignment(alignment);
    style.setVerticalAlignment(VerticalAlignment.BOTTOM);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(Palette.MUTED);
    return style;
  }

  private XSSFCellStyle wrapped(XSSFColor ink) {
    XSSFCellStyle style = styles.cover(ink, 11, false);
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private XSSFCellStyle number(boolean bold, String format) {
    XSSFCellStyle style = styles.cover(Palette.INK, 11, bold);
    style.setAlignment(HorizontalAlignment.RIGHT);
    style.setDataFormat(styles.format(format));
    return style;
  }
}
