/**
 * Attribution a second time: slow, naive and written from the text of the facts alone, to hold the
 * engine against. Nothing here may know the engine's room, save the one test that compares the two.
 * No index, no cache, no shared word: every question walks every record again.
 *
 * <p>{@code Estate} is what is asked about, {@code Verdicts} the answer; {@code RandomEstates}
 * makes tenants from a seed and {@code Shrinking} makes one that differs small.
 */
@NullMarked
package io.github.palaudit.coverage.oracle;

import org.jspecify.annotations.NullMarked;
