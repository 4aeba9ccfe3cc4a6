package io.github.palaudit.simulator.wire;

/** Answers requests; called by many threads. */
@FunctionalInterface
public interface Responder {

  /** The reply to this request. */
  Reply respond(WireRequest request);
}
