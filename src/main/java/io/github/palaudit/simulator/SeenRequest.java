package io.github.palaudit.simulator;

import io.github.palaudit.simulator.service.ServiceName;

/**
 * A request that the simulator received.
 *
 * @param service which one was asked
 * @param authorized whether it carried a bearer token
 */
public record SeenRequest(
    ServiceName service, String method, String pathAndQuery, boolean authorized) {}
