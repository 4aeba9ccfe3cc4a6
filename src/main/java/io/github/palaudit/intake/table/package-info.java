/**
 * Tables of rows and cells as spreadsheets and portals write them: text with a separator in any
 * encoding that is certain, and Excel's .xlsx. Both are read row by row, so that memory does not
 * follow the file; what the cells mean is for others to say.
 */
@NullMarked
package io.github.palaudit.intake.table;

import org.jspecify.annotations.NullMarked;
