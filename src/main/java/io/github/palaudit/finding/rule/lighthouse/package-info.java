/** Rules about Lighthouse delegations of ours. */
@NullMarked
package io.github.palaudit.finding.rule.lighthouse;

import org.jspecify.annotations.NullMarked;
