/**
 * Holds what was to be expected against what Microsoft recognised, by subscription and month.
 * Rules, reports and files read the one {@link io.github.palaudit.reconciliation.Reconciliation}.
 */
@NullMarked
package io.github.palaudit.reconciliation;

import org.jspecify.annotations.NullMarked;
