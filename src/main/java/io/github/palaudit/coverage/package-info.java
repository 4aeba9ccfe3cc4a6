/**
 * Who is attributed where, and why or why not.
 *
 * <p>A {@link io.github.palaudit.coverage.Holding} is what a principal is given at a scope; each
 * {@link io.github.palaudit.coverage.Grant} is one way by which one beneficiary gets it, judged by
 * five conditions. A scope is attributed when one grant at it or above it meets all five; when none
 * does but one might, or something there could not be seen, the answer is unknown. Truth is
 * three-valued throughout (see {@link io.github.palaudit.snapshot.Truth}).
 *
 * <p>Everything here is a function of the snapshot, the evidence, the catalogue, the configuration
 * and an instant. Nothing is guessed and nothing is asked.
 */
@NullMarked
package io.github.palaudit.coverage;

import org.jspecify.annotations.NullMarked;
