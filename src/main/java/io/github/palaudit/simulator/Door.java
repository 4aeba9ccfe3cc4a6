package io.github.palaudit.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.service.Service;
import io.github.palaudit.simulator.service.ServiceName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Between HTTP and a service: writes down what was asked, plays the faults, sends the answer. */
final class Door implements HttpHandler {

  private final ServiceName name;
  private final URI base;
  private final Service service;
  private final Faults faults;
  private final Consumer<SeenRequest> log;

  Door(ServiceName name, URI base, Service service, Faults faults, Consumer<SeenRequest> log) {
    this.name = name;
    this.base = base;
    this.service = service;
    this.faults = faults;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestURI().toString();
      Optional<String> authorization =
          Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"));
      log.accept(
          new SeenRequest(name, exchange.getRequestMethod(), target, authorization.isPresent()));
      byte[] body = exchange.getRequestBody().readAllBytes();
      Request request =
          new Request(
              base,
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              authorization,
              new String(body, StandardCharsets.UTF_8));
      Optional<Fault> fault = faults.next(target);
      if (fault.isPresent() && fault.get().close()) {
        return;
      }
      if (fault.isPresent() && !hold(fault.get())) {
        return;
      }
      send(exchange, fault.flatMap(Fault::answer).orElseGet(() -> answer(request)));
    }
  }

  private Answer answer(Request request) {
    try {
      return service.answer(request);
    } catch (RuntimeException broken) {
      return Answer.error(500, "InternalServerError", "The simulator failed: " + broken);
    }
  }

  /** Whether the wait was held to its end. */
  private static boolean hold(Fault fault) {
    try {
      Thread.sleep(fault.delay().toMillis());
      return true;
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("x-ms-request-id", requestId(exchange.getRequestURI()));
    exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  /** The same for the same question, so that what is refused twice leaves the same trace. */
  private static String requestId(URI asked) {
    return UUID.nameUUIDFromBytes(asked.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
