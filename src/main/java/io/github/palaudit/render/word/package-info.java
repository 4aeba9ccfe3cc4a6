/**
 * The customer's document as a Word file: reads the piece of XHTML that the templates make and
 * holds no word of its own.
 */
@NullMarked
package io.github.palaudit.render.word;

import org.jspecify.annotations.NullMarked;
