/**
 * Reads what others exported into a snapshot: az CLI output, raw answers of ARM, Resource Graph and
 * Graph, JSON Lines.
 *
 * <p>A file is streamed row by row. {@link io.github.palaudit.intake.Recognition} tells what a row
 * is from its content, never from the file's name; the reader of the option that the file was given
 * to turns it into records. No row is dropped in silence: it is used, counted as left out with a
 * reason, or the import ends with {@link io.github.palaudit.snapshot.UnreadableInput}. What the
 * files do not hold although they should (a further page, a subscription, a group's members)
 * becomes a gap, and its source is partial.
 *
 * <p>A new kind of export is a new {@link io.github.palaudit.intake.SourceReader} and a line in
 * {@link io.github.palaudit.intake.Importer}. The room knows nothing of partners or of roles that
 * count.
 */
@NullMarked
package io.github.palaudit.intake;

import org.jspecify.annotations.NullMarked;
