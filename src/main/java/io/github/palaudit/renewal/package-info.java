/**
 * Whether coverage holds until a day, and whether thresholds are reached: the check before a
 * credential renews.
 *
 * <p>A room of its own since it is the only one that looks across customers: a threshold is reached
 * by all customers together, while coverage, findings and the plan know one tenant at a time. It
 * reads finished coverages, and says what they mean for a day; what other customers are called
 * never leaves it with a {@link io.github.palaudit.renewal.Renewal}.
 */
@NullMarked
package io.github.palaudit.renewal;

import org.jspecify.annotations.NullMarked;
