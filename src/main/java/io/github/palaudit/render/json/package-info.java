/** The audit for machines: {@code audit.json}, described by {@code schema/audit-1.schema.json}. */
@NullMarked
package io.github.palaudit.render.json;

import org.jspecify.annotations.NullMarked;
