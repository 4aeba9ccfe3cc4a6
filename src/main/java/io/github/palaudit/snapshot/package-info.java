/**
 * What one tenant looked like at one moment: records, and the file they are kept in.
 *
 * <p>This room knows nothing of partners, roles that count or reports: it keeps what Azure and
 * Entra said, in their own words, and how completely they were asked. Ids are small types that
 * compare without regard to case; a record keeps the text as it was sent. Every other room may
 * import this one; it imports none.
 *
 * <p>The file is JSON Lines: a header line with {@code "format":"palaudit-snapshot/1"}, then one
 * record a line with its {@code kind}, sorted, so that the same tenant gives the same bytes below
 * the header. Writing sorts outside memory; reading interns ids, so that memory follows the
 * distinct things and not the rows.
 */
@NullMarked
package io.github.palaudit.snapshot;

import org.jspecify.annotations.NullMarked;
