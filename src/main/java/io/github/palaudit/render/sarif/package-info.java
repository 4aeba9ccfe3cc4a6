/** Findings as SARIF 2.1.0, for tools that collect findings of many others. */
@NullMarked
package io.github.palaudit.render.sarif;

import org.jspecify.annotations.NullMarked;
