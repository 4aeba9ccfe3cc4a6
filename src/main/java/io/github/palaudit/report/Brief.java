package io.github.palaudit.report;

import java.time.Instant;
import java.util.List;

/**
 * A short report that is not of one audit: of what changed between two, or of many customers. Every
 * format shows the same one.
 *
 * @param fileStem the name of its files without the ending, such as {@code comparison}
 * @param title what it is
 * @param about whom and when it is about, in a few words
 * @param asOf the instant that it is for
 * @param tool name and version of what wrote it
 * @param lead the answer in a sentence
 * @param cautions what has to be known before the figures are believed, a sentence each
 * @param figures the key numbers, the most important first
 * @param sections the tables, in the order of reading
 */
public record Brief(
    String fileStem,
    String title,
    String about,
    Instant asOf,
    String tool,
    String lead,
    List<String> cautions,
    List<Figure> figures,
    List<Section> sections) {

  public Brief {
    cautions = List.copyOf(cautions);
    figures = List.copyOf(figures);
    sections = List.copyOf(sections);
  }

  /**
   * A key number.
   *
   * @param label what it counts
   * @param value the number or range, as it is read
   * @param detail what it is made of; may be empty
   * @param anchor the section that holds its rows
   */
  public record Figure(Tone tone, String label, String value, String detail, String anchor) {}
}
