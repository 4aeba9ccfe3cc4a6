package io.github.palaudit.report;

import io.github.palaudit.history.Typed;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** One value of a table, typed, so that each format can show it in its own way. */
public sealed interface Cell {

  /** No value, where there is none to show. */
  Cell BLANK = new Blank();

  /** What a format makes of this cell. */
  <T> T show(Reader<T> reader);

  /** Words. */
  static Cell text(String text) {
    return text.isEmpty() ? BLANK : new Text(text);
  }

  /** Several lines of words. */
  static Cell lines(List<String> lines) {
    return lines.isEmpty() ? BLANK : new Lines(lines);
  }

  /** No value. */
  record Blank() implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.blank();
    }
  }

  /** Words. */
  record Text(String text) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.text(text);
    }
  }

  /** Several lines of words. */
  record Lines(List<String> lines) implements Cell {
    public Lines {
      lines = List.copyOf(lines);
    }

    @Override
    public <T> T show(Reader<T> reader) {
      return reader.lines(lines);
    }
  }

  /** Words that lead to a row elsewhere in the report. */
  record Reference(String text, String anchor) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.reference(text, anchor);
    }
  }

  /** A whole number; the column's heading names its unit. */
  record Count(long value) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.count(value);
    }
  }

  /** An amount in whole units of a currency, named by its code. */
  record Money(long amount, String currency) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.money(amount, currency);
    }
  }

  /** A share of a whole, from 0 to 1. */
  record Percent(double share) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.percent(share);
    }
  }

  /** A day, in UTC. */
  record Day(Instant instant) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.day(instant);
    }
  }

  /** A calendar month. */
  record Month(YearMonth month) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.month(month);
    }
  }

  /** A minute, in UTC. */
  record Moment(Instant instant) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.moment(instant);
    }
  }

  /** A state or severity: a word with a glyph and a colour. */
  record Badge(Tone tone, String word) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.badge(tone, word);
    }
  }

  /** An id for machines: may be shortened where people read, never where they copy. */
  record Id(String value) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.id(value);
    }
  }

  /** An id with the address of its page in the Azure portal. */
  record Portal(String id, String address) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.portal(id, address);
    }
  }

  /** Words that lead to another file, by its path relative to the report. */
  record Document(String text, String path) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.document(text, path);
    }
  }

  /** What somebody typed into an earlier workbook, as it was typed. */
  record Entered(Typed typed) implements Cell {
    @Override
    public <T> T show(Reader<T> reader) {
      return reader.entered(typed);
    }
  }

  /** A format's answer to each kind of cell. */
  interface Reader<T> {
    /** Of no value. */
    T blank();

    /** Of words. */
    T text(String text);

    /** Of several lines. */
    T lines(List<String> lines);

    /** Of words that lead elsewhere. */
    T reference(String text, String anchor);

    /** Of a whole number. */
    T count(long value);

    /** Of an amount; as a number where the heading names the currency. */
    default T money(long amount, String currency) {
      return count(amount);
    }

    /** Of a share. */
    T percent(double share);

    /** Of a day. */
    T day(Instant instant);

    /** Of a month. */
    T month(YearMonth month);

    /** Of a minute. */
    T moment(Instant instant);

    /** Of a state. */
    T badge(Tone tone, String word);

    /** Of an id. */
    T id(String value);

    /** Of an id with a page in the portal; as an id where no links are shown. */
    default T portal(String id, String address) {
      return id(id);
    }

    /** Of what was typed; as its words where a format has no other way. */
    default T entered(Typed typed) {
      return text(typed.text());
    }

    /** Of words that lead to another file; as words where no links are shown. */
    default T document(String text, String path) {
      return text(text);
    }
  }
}
