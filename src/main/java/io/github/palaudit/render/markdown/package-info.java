/** Instructions for colleagues as Markdown. */
@NullMarked
package io.github.palaudit.render.markdown;

import org.jspecify.annotations.NullMarked;
