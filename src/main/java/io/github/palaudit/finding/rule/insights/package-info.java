/** Rules that hold Partner Center's reports against what was expected. */
@NullMarked
package io.github.palaudit.finding.rule.insights;

import org.jspecify.annotations.NullMarked;
