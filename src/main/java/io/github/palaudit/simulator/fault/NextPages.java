package io.github.palaudit.simulator.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.palaudit.simulator.service.Request;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/** Next pages that must not be followed, or not for ever. A last page gets one as well. */
public final class NextPages {

  private static final String ROUND = "round";

  private NextPages() {}

  /** Another host, which leads here all the same, so that whoever follows is seen. */
  public static Change onAnotherHost() {
    return elsewhere(base -> "https://localhost:" + base.getPort());
  }

  /** Another port, where nobody answers. */
  public static Change onAnotherPort() {
    return elsewhere(base -> "https://127.0.0.1:1");
  }

  /** No TLS. */
  public static Change withoutTls() {
    return elsewhere(base -> "http://127.0.0.1:" + base.getPort());
  }

  private static Change elsewhere(Function<URI, String> where) {
    return linked(
        request -> where.apply(request.base()) + request.uri(), token -> token.orElse("0"));
  }

  /** The page names itself as the next one. */
  public static Change repeated() {
    return linked(request -> request.base().toString() + request.uri(), token -> token.orElse("0"));
  }

  /** The same page again and again, under a new address each time. */
  public static Change endless() {
    return linked(
        request -> {
          int round = request.parameter(ROUND).map(NextPages::number).orElse(0);
          return request.addressWith(ROUND, Integer.toString(round + 1));
        },
        token -> token.filter(zeros -> zeros.matches("0+")).orElse("") + "0");
  }

  private static int number(String text) {
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /**
   * @param address of the next page, for services that send a whole address
   * @param token of the next page, for Resource Graph, where it stands in the body
   */
  private static Change linked(
      Function<Request, String> address, Function<Optional<String>, String> token) {
    return met ->
        Bodies.altered(
            met,
            body -> {
              if (body.has("data") && body.has("totalRecords")) {
                body.put("$skipToken", token.apply(sentToken(met.request())));
              } else {
                owner(body).put(name(body), address.apply(met.request()));
              }
            });
  }

  private static Optional<String> sentToken(Request request) {
    return Optional.of(request.json().path("options").path("$skipToken"))
        .filter(node -> node.isTextual())
        .map(node -> node.asText());
  }

  /** Cost Management has its link one level down. */
  private static ObjectNode owner(ObjectNode body) {
    return body.get("properties") instanceof ObjectNode properties && properties.has("rows")
        ? properties
        : body;
  }

  private static String name(ObjectNode body) {
    return body.has("@odata.context") ? "@odata.nextLink" : "nextLink";
  }
}
