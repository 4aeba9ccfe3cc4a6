/**
 * The list of rules. Each rule is one final class with its explanation, in a sub-package by
 * subject; adding one is a new file and a line in {@link io.github.palaudit.finding.rule.Rules}. A
 * rule about principals is a {@link io.github.palaudit.finding.PrincipalRule}: the principals of a
 * tenant are walked once for all of them.
 */
@NullMarked
package io.github.palaudit.finding.rule;

import org.jspecify.annotations.NullMarked;
