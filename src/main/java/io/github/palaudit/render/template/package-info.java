/**
 * Templates, palaudit's own or somebody else's in their place, run without any way out of them; and
 * the customer's document as they make it, before it is a page or a Word file. The only room that
 * knows FreeMarker, and the only one below {@code render} that its neighbours may know.
 */
@NullMarked
package io.github.palaudit.render.template;

import org.jspecify.annotations.NullMarked;
