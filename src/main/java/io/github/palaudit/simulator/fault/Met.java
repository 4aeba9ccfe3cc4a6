package io.github.palaudit.simulator.fault;

import io.github.palaudit.simulator.service.Answer;
import io.github.palaudit.simulator.service.Request;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * A request that a fault was met by.
 *
 * @param truth the true answer, worked out when it is asked for
 * @param now the instant by the simulator's clock
 */
public record Met(Request request, Supplier<Answer> truth, Instant now) {}
