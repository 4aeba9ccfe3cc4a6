/**
 * Who is linked, as far as anybody could see: dated observations of any tenants' identities, and
 * the files they come in. Only an identity itself can read its link (F-B1, F-B2), so link status is
 * evidence, never a lookup.
 */
@NullMarked
package io.github.palaudit.evidence;

import org.jspecify.annotations.NullMarked;
