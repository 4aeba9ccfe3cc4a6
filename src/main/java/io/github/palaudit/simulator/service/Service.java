package io.github.palaudit.simulator.service;

/** One service of the simulated cloud. */
@FunctionalInterface
public interface Service {

  /** The answer to this request, refusals included; throws for a fault of the simulator only. */
  Answer answer(Request request);
}
