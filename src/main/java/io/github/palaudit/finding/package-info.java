/**
 * What somebody should do about it: findings, and how rules make them out of a finished coverage.
 * Finding never prints; a rule knows only the coverage it is given.
 */
@NullMarked
package io.github.palaudit.finding;

import org.jspecify.annotations.NullMarked;
