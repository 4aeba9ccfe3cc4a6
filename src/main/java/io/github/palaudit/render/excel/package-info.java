/**
 * The report as a workbook to work in: a cover with the key numbers, then one sheet for each
 * section. Rows stream to disk, so that memory does not grow with them. The only room that knows
 * POI, beside the one for Word.
 */
@NullMarked
package io.github.palaudit.render.excel;

import org.jspecify.annotations.NullMarked;
