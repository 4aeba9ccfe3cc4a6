/** What a simulated cloud consists of: tenants as data, who may sign in, what is refused. */
@NullMarked
package io.github.palaudit.simulator.cloud;

import org.jspecify.annotations.NullMarked;
