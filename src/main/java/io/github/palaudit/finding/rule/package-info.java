/**
 * The list of rules. Each rule is one final class with its explanation, in a sub-package by
 * subject; adding one is a new file and a line in {@link io.github.palaudit.finding.rule.Rules}.
 */
@NullMarked
package io.github.palaudit.finding.rule;

import org.jspecify.annotations.NullMarked;
