package io.github.palaudit.render.excel;

import io.github.palaudit.report.Tone;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** The colours of the workbook, all on white or on a light fill of the same hue. */
final class Palette {

  static final XSSFColor INK = color(0x1F2937);
  static final XSSFColor MUTED = color(0x6B7280);
  static final XSSFColor LINE = color(0xD1D5DB);
  static final XSSFColor TITLE = color(0x243447);
  static final XSSFColor HEADER = color(0xE5E9EF);
  static final XSSFColor REVIEW_HEADER = color(0xEFE6C4);
  static final XSSFColor REVIEW = color(0xFFFDF5);
  static final XSSFColor WHITE = color(0xFFFFFF);
  static final XSSFColor PANEL = color(0xF3F4F6);
  static final XSSFColor LINK = color(0x0B5CAD);

  private Palette() {}

  /** The colour of the words. */
  static XSSFColor ink(Tone tone) {
    return switch (tone) {
      case ATTRIBUTED -> color(0x00588A);
      case TEMPORARY -> color(0x1F6F9C);
      case UNKNOWN -> color(0x6E5600);
      case NOT_ATTRIBUTED -> color(0x973E00);
      case NOT_COUNTED -> MUTED;
      case ALARM -> color(0xB42318);
      case NOTICE, QUIET -> INK;
    };
  }

  /** The fill behind the words. */
  static XSSFColor fill(Tone tone) {
    return switch (tone) {
      case ATTRIBUTED -> color(0xDCEEF9);
      case TEMPORARY -> color(0xEDF6FC);
      case UNKNOWN -> color(0xFBF3D5);
      case NOT_ATTRIBUTED -> color(0xFBE7DB);
      case NOT_COUNTED -> PANEL;
      case ALARM -> color(0xFDECEA);
      case NOTICE, QUIET -> WHITE;
    };
  }

  /** Wholly opaque; the schema of colours wants all four bytes. */
  private static XSSFColor color(int rgb) {
    return new XSSFColor(new byte[] {-1, (byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb});
  }
}
