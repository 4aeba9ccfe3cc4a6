/**
 * Link evidence of every form, read in one place: each form is turned into {@link
 * io.github.palaudit.intake.link.Claim}s, and {@link io.github.palaudit.intake.link.ClaimReading}
 * alone decides what a claim says, what it rests on and when it was observed.
 */
@NullMarked
package io.github.palaudit.intake.link;

import org.jspecify.annotations.NullMarked;
