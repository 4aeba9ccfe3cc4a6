/** The pipeline from a snapshot to a report. */
@NullMarked
package io.github.palaudit;

import org.jspecify.annotations.NullMarked;
