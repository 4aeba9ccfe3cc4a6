/**
 * Many customers at once: their audits, as {@code audit.json} holds them, side by side. Nothing is
 * judged anew here; money is never added over currencies, and one human counts once.
 */
@NullMarked
package io.github.palaudit.portfolio;

import org.jspecify.annotations.NullMarked;
