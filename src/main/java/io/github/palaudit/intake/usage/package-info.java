/**
 * Partner Center's Azure usage report, as the portal and the Insights API export it, into what was
 * recognised for one tenant. Nothing is added up that may be the same usage twice.
 */
@NullMarked
package io.github.palaudit.intake.usage;

import org.jspecify.annotations.NullMarked;
