/** The quarterly review: what became of each customer, whose evidence is due, who signs it off. */
@NullMarked
package io.github.palaudit.review;

import org.jspecify.annotations.NullMarked;
