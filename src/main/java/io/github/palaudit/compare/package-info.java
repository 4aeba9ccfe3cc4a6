/**
 * Two audits of one customer: what changed between them, and why. Works on what an audit says of
 * itself in {@code audit.json}, so that an audit of any age can be one of the two.
 */
@NullMarked
package io.github.palaudit.compare;

import org.jspecify.annotations.NullMarked;
