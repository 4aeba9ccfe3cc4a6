package io.github.palaudit.simulator;

import io.github.palaudit.simulator.service.ServiceName;

/**
 * A request that the simulator received.
 *
 * @param service which one was asked
 * @param authorized whether it carried a bearer token; one in a batch has none of its own
 */
public record SeenRequest(
    ServiceName service, String method, String pathAndQuery, boolean authorized) {}
