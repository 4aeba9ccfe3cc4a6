/** Rules about what the customer knows and has agreed to. */
@NullMarked
package io.github.palaudit.finding.rule.transparency;

import org.jspecify.annotations.NullMarked;
