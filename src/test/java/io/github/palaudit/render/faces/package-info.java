/**
 * Each format's file, read again by somebody who knows nothing of what wrote it: labels and tables
 * are looked for, places are not known.
 */
@NullMarked
package io.github.palaudit.render.faces;

import org.jspecify.annotations.NullMarked;
