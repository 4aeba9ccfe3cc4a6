/**
 * Asks Azure and Entra live and fills a snapshot: one scanner for each source, listed by hand in
 * {@link io.github.palaudit.scan.Scanners}.
 *
 * <p>A read that fails is a {@link io.github.palaudit.snapshot.Gap} and makes its source partial;
 * nothing throws for it, and the next scanner goes on. The words of Azure's SDK stay inside the
 * scanners. This room judges nothing: it does not know partners, roles that count or reports.
 */
@NullMarked
package io.github.palaudit.scan;

import org.jspecify.annotations.NullMarked;
