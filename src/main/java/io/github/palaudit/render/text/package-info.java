/** Text for a terminal. */
@NullMarked
package io.github.palaudit.render.text;

import org.jspecify.annotations.NullMarked;
