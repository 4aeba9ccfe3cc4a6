package io.github.palaudit.simulator.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * The rows that answer a question, made one at a time.
 *
 * @param keepsId whether the rows have a column {@code id}, without which there are no pages
 */
record GraphRows(int size, boolean keepsId, Function<Integer, ObjectNode> at) {

  /** One row for each of these. */
  static <T> GraphRows of(List<T> all, GraphQuestion question, Function<T, ObjectNode> row) {
    return new GraphRows(
        all.size(), question.keepsId(), i -> question.projected(row.apply(all.get(i))));
  }

  /** The row of this number, counted from 0. */
  ObjectNode row(int number) {
    return at.apply(number);
  }
}
