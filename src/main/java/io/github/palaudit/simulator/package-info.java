/**
 * An Azure inside the process: sign-in, Azure Resource Manager, Resource Graph, Microsoft Graph and
 * ManagementPartner over HTTPS on the loopback address.
 *
 * <p>Tests and the {@code sample} command scan it with the scanners and the SDK that a real tenant
 * is scanned with. It holds no key: the certificate is made at every start. What it answers is data
 * ({@link io.github.palaudit.simulator.cloud.SimulatedTenant}: the records of a snapshot, who may
 * sign in, what is refused), and its payloads are compared in tests with published examples, so
 * that it and the scanners cannot agree on a mistake. It knows nothing of the scanners.
 */
@NullMarked
package io.github.palaudit.simulator;

import org.jspecify.annotations.NullMarked;
