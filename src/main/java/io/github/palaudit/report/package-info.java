/**
 * What the reader sees, in typed values and in order, free of any format: a {@link
 * io.github.palaudit.report.Report} of one customer's tenant with its head, its headline, what to
 * do first, and sections that each hold one table.
 *
 * <p>A column says once, for all formats, how a row becomes a typed {@link
 * io.github.palaudit.report.Cell}; rows become cells only when a format asks for them, so that
 * hundreds of thousands of them stream. Nothing here decides an answer: that is done in coverage
 * and finding.
 */
@NullMarked
package io.github.palaudit.report;

import org.jspecify.annotations.NullMarked;
