/**
 * The limits of the services, counted as the services count them. What the numbers rest on is told
 * at each; the clock is passed in.
 */
@NullMarked
package io.github.palaudit.simulator.quota;

import org.jspecify.annotations.NullMarked;
