/**
 * The answers of the simulated services, one class for each group of operations; data in, JSON out.
 */
@NullMarked
package io.github.palaudit.simulator.service;

import org.jspecify.annotations.NullMarked;
