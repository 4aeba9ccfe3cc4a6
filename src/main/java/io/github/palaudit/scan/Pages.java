package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.Endpoint;
import io.github.palaudit.scan.session.ReadFailed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads lists page by page, to their end or to where they begin to repeat. What was read before a
 * failure has been handed on: a page that is missing does not take the others with it.
 */
final class Pages {

  /** No honest list is longer: a million rows, in pages of a hundred. */
  private static final int MOST = 10_000;

  private final Set<String> seen = new HashSet<>();

  Pages() {}

  /**
   * Every row of {@code value} of a raw list; throws {@link ReadFailed}. A row that makes no sense
   * does not take the others with it: it is thrown for at the end.
   *
   * @param nextLink the key under which the service names the next page
   */
  static void forEach(Endpoint endpoint, String address, String nextLink, Consumer<JsonNode> each) {
    Pages pages = new Pages();
    List<ReadFailed> odd = new ArrayList<>();
    Consumer<JsonNode> checked =
        row ->
            FailedReads.of(() -> each.accept(row)).filter(why -> odd.isEmpty()).ifPresent(odd::add);
    String next = address;
    while (!next.isEmpty()) {
      JsonNode link = endpoint.rows(next, "value", checked).path(nextLink);
      next = link.isTextual() ? link.asText() : "";
      if (!next.isEmpty()) {
        pages.follow(next);
      }
    }
    if (!odd.isEmpty()) {
      throw odd.get(0);
    }
  }

  void follow(String next) {
    if (!seen.add(next)) {
      throw ReadFailed.because("the pages of the list go round in a circle; cut there");
    }
    if (seen.size() > MOST) {
      throw ReadFailed.because("the list does not end; cut after " + MOST + " pages");
    }
  }
}
