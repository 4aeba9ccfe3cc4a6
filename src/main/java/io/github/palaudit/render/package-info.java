/** x. */
@org.jspecify.annotations.NullMarked
package io.github.palaudit.render;
