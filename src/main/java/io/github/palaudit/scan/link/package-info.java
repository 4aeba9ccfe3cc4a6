/** Asks many tenants for the partner links of identities that can sign in there. */
@NullMarked
package io.github.palaudit.scan.link;

import org.jspecify.annotations.NullMarked;
