package io.github.palaudit.simulator;

import io.github.palaudit.simulator.fault.Met;
import io.github.palaudit.simulator.quota.Metered;
import io.github.palaudit.simulator.quota.Quotas;
import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.GraphBatch;
import io.github.palaudit.simulator.service.Request;
import io.github.palaudit.simulator.service.Service;
import io.github.palaudit.simulator.service.ServiceName;
import io.github.palaudit.simulator.service.Tokens;
import io.github.palaudit.simulator.wire.Delivery;
import io.github.palaudit.simulator.wire.Reply;
import io.github.palaudit.simulator.wire.Responder;
import io.github.palaudit.simulator.wire.WireRequest;
import io.github.palaudit.snapshot.PrincipalId;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Between the wire and a service: writes down what was asked, plays the faults, counts quotas. */
final class Door implements Responder {

  /** What the doors of all services share. */
  record Shared(
      Tokens tokens,
      Faults faults,
      RequestLog log,
      Optional<Quotas> quotas,
      KeptPages pages,
      Duration latency,
      Clock clock) {}

  private static final Set<String> WRITES = Set.of("PUT", "PATCH", "DELETE");

  private final ServiceName name;
  private final URI base;
  private final Service service;
  private final Shared shared;

  Door(ServiceName name, URI base, Service service, Shared shared) {
    this.name = name;
    this.base = base;
    this.service = service;
    this.shared = shared;
  }

  @Override
  public Reply respond(WireRequest asked) {
    Optional<String> authorization = asked.header("Authorization");
    shared
        .log()
        .add(new SeenRequest(name, asked.method(), asked.target(), authorization.isPresent()));
    URI uri;
    try {
      uri = new URI(asked.target());
    } catch (URISyntaxException notOne) {
      return reply(asked.target(), Rendered.of(Answer.error(400, "BadRequest", "Bad address.")));
    }
    Request request = new Request(base, asked.method(), uri, authorization, asked.body());
    return fault(request)
        .map(met -> faulty(met, request))
        .orElseGet(() -> faultless(request, takesGzip(asked)))
        .after(shared.latency());
  }

  private Optional<Fault> fault(Request request) {
    return shared
        .faults()
        .next(
            request.uri().toString(),
            () -> shared.tokens().caller(request, name).map(PrincipalId::tenant));
  }

  private Reply faultless(Request request, boolean packed) {
    boolean batch =
        name == ServiceName.MICROSOFT_GRAPH
            && GraphBatch.is(request)
            && shared.tokens().caller(request, name).isPresent();
    return batch ? batched(request) : reply(request.uri().toString(), metered(request, packed));
  }

  /** A fault of one request in it that is not about its answer is one of the whole. */
  private Reply batched(Request request) {
    GraphBatch batch;
    try {
      batch = GraphBatch.of(request);
    } catch (IllegalArgumentException wrong) {
      return reply(
          request.uri().toString(),
          Rendered.of(Answer.error(400, "BadRequest", String.valueOf(wrong.getMessage()))));
    }
    Optional<Fault> ofTheWhole = Optional.empty();
    List<Answer> answers = new ArrayList<>();
    for (Request item : batch.items()) {
      String target = item.uri().toString();
      shared.log().add(new SeenRequest(name, item.method(), target, false));
      Optional<Fault> fault = fault(item);
      ofTheWhole = ofTheWhole.or(() -> fault.filter(Door::isDelivered));
      Rendered answer =
          fault.map(met -> Rendered.of(changed(met, item))).orElseGet(() -> metered(item, false));
      answers.add(answer.with(Map.of("request-id", requestId(target))).asAnswer());
    }
    Reply reply = reply(request.uri().toString(), Rendered.of(batch.answer(answers)));
    return ofTheWhole.map(fault -> delivered(reply, fault)).orElse(reply);
  }

  private static boolean isDelivered(Fault fault) {
    return fault.delivery() != Delivery.WHOLE || !fault.delay().isZero();
  }

  private Answer changed(Fault fault, Request request) {
    return fault.change().of(new Met(request, () -> truth(request), shared.clock().instant()));
  }

  private Reply faulty(Fault fault, Request request) {
    String target = request.uri().toString();
    if (fault.delivery() == Delivery.CLOSED || fault.delivery() == Delivery.RESET) {
      return reply(target, Rendered.of(Answer.text(200, "text/plain", "")))
          .after(fault.delay())
          .delivered(fault.delivery(), Duration.ZERO);
    }
    return delivered(reply(target, Rendered.of(changed(fault, request))), fault);
  }

  private static Reply delivered(Reply reply, Fault fault) {
    return fault.delivery() == Delivery.DRIP
        ? reply.delivered(Delivery.DRIP, fault.delay())
        : reply.after(fault.delay()).delivered(fault.delivery(), Duration.ZERO);
  }

  private static boolean takesGzip(WireRequest asked) {
    return asked
        .header("Accept-Encoding")
        .map(encodings -> encodings.contains("gzip"))
        .orElse(false);
  }

  /** The true answer, or the refusal of a quota. */
  private Rendered metered(Request request, boolean packed) {
    Optional<PrincipalId> caller = shared.tokens().caller(request, name);
    if (caller.isEmpty()) {
      return Rendered.of(truth(request));
    }
    Metered metered =
        shared
            .quotas()
            .map(quotas -> quotas.count(name, request, caller.get()))
            .orElse(Metered.NOTHING);
    Rendered answer =
        metered.refusal().map(Rendered::of).orElseGet(() -> kept(request, packed, caller.get()));
    return answer.with(metered.headers());
  }

  private Rendered kept(Request request, boolean packed, PrincipalId caller) {
    if (WRITES.contains(request.method())) {
      Rendered written = rendered(request, packed);
      shared.pages().forget();
      return written;
    }
    return request.method().equals("GET")
        ? shared
            .pages()
            .get(
                name + " " + caller + " " + packed + " " + request.uri(),
                () -> rendered(request, packed))
        : rendered(request, packed);
  }

  private Rendered rendered(Request request, boolean packed) {
    Rendered plain = Rendered.of(truth(request));
    return packed ? plain.packed() : plain;
  }

  private Answer truth(Request request) {
    try {
      return service.answer(request);
    } catch (RuntimeException broken) {
      return Answer.error(500, "InternalServerError", "The simulator failed: " + broken);
    }
  }

  private static Reply reply(String target, Rendered answer) {
    Map<String, String> headers = new HashMap<>(answer.headers());
    headers.put("x-ms-request-id", requestId(target));
    return Reply.of(answer.status(), headers, answer.body());
  }

  /** The same for the same question, so that what is refused twice leaves the same trace. */
  private static String requestId(String target) {
    return UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
