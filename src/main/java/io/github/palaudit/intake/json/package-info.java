/**
 * JSON as people export it, as a stream of rows: one value or many in a file, lists, answers of
 * ARM, Graph and Resource Graph, in UTF-8 or UTF-16.
 *
 * <p>Knows nothing of what a row means; only where it stands, so that a message can name the place.
 * Never holds more than one row in memory.
 */
@NullMarked
package io.github.palaudit.intake.json;

import org.jspecify.annotations.NullMarked;
