/**
 * Pseudonyms for names and ids, put in the place of the originals before anything is judged: every
 * format, message, line to run and anchor behind it holds pseudonyms, and none knows of it.
 */
@NullMarked
package io.github.palaudit.redaction;

import org.jspecify.annotations.NullMarked;
