/** Rules about who holds what, and whether it can count. */
@NullMarked
package io.github.palaudit.finding.rule.access;

import org.jspecify.annotations.NullMarked;
