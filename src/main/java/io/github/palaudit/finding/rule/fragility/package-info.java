/** Rules about what coverage rests on. */
@NullMarked
package io.github.palaudit.finding.rule.fragility;

import org.jspecify.annotations.NullMarked;
