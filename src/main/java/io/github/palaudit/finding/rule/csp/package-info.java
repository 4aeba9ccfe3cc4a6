/** Rules about subscriptions under CSP, and about moves from one agreement to another. */
@NullMarked
package io.github.palaudit.finding.rule.csp;

import org.jspecify.annotations.NullMarked;
