/**
 * Report in, files out: one {@link io.github.palaudit.render.Renderer} for each file, one room
 * below this one for each format. A renderer reads the typed values that a report carries and never
 * runs an engine; renderers do not know each other.
 */
@NullMarked
package io.github.palaudit.render;

import org.jspecify.annotations.NullMarked;
