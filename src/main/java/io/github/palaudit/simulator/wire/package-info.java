/**
 * HTTP/1.1 over TLS on the loopback address, one thread for each connection: as little of it as the
 * clients of Azure need, and as much say in it as faults need (half a body, a reset connection). It
 * knows nothing of Azure.
 */
@NullMarked
package io.github.palaudit.simulator.wire;

import org.jspecify.annotations.NullMarked;
