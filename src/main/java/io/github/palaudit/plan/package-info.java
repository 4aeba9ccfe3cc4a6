/**
 * The smallest next steps: who has to do what so that the most counted subscriptions become
 * attributed by standing grants.
 *
 * <p>A {@link io.github.palaudit.plan.Fix} is what one grant lacks; all that one fix brings is a
 * candidate; the greedy choice among candidates is a {@link io.github.palaudit.plan.Plan}. What a
 * step brings is certain, or only possible where an answer is still out. Only scopes where the
 * partner holds something already are ever in a plan (F-D10), and none where the customer's entry
 * says that attribution is not wanted. The plan holds typed facts; the words are made in report.
 */
@NullMarked
package io.github.palaudit.plan;

import org.jspecify.annotations.NullMarked;
