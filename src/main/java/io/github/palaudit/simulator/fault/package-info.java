/** What a service that is not well makes of a true answer. */
@NullMarked
package io.github.palaudit.simulator.fault;

import org.jspecify.annotations.NullMarked;
