/** Rules about links and the evidence of them. */
@NullMarked
package io.github.palaudit.finding.rule.link;

import org.jspecify.annotations.NullMarked;
