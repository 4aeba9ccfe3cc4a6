/**
 * What the customer is told: who of the partner has which access where, since when, until when and
 * why, who carries a link to which of the partner's ids, what is more than needed, how to end it,
 * and what could not be checked. Typed values without a word of any language: all wording stands in
 * templates. Knows nothing of findings, plans, money, renewals or other customers, and the table of
 * rooms holds that.
 */
@NullMarked
package io.github.palaudit.transparency;

import org.jspecify.annotations.NullMarked;
