/**
 * Text files of rows and columns that somebody handed us: which bytes are which letters, and comma
 * separated values. What is not certain is refused with its place. Rows are streamed.
 */
@NullMarked
package io.github.palaudit.intake.csv;

import org.jspecify.annotations.NullMarked;
