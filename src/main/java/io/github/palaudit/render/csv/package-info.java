/** Tables of the report as comma-separated values. */
@NullMarked
package io.github.palaudit.render.csv;

import org.jspecify.annotations.NullMarked;
