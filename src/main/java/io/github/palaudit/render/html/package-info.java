/**
 * The report as one self-contained page that asks nothing of anywhere. Templates under {@code
 * templates/html} loop and print; what they print is prepared here as plain values.
 */
@NullMarked
package io.github.palaudit.render.html;

import org.jspecify.annotations.NullMarked;
