/** Tenants of any size, drawn from a seed: the same size and seed give the same tenant. */
@NullMarked
package io.github.palaudit.simulator.generated;

import org.jspecify.annotations.NullMarked;
