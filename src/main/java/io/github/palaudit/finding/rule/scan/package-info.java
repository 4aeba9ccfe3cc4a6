/** Rules about what the audit itself could not see or know. */
@NullMarked
package io.github.palaudit.finding.rule.scan;

import org.jspecify.annotations.NullMarked;
