/**
 * The sample: Fabrikam, a partner that does not exist, audits two customers that do not exist.
 * Contoso has a mistake for every rule; Northwind is small and healthy. Tests and the {@code
 * sample} command use the one definition here.
 */
@NullMarked
package io.github.palaudit.simulator.sample;

import org.jspecify.annotations.NullMarked;
