/**
 * Words in, exit code out. Commands translate what was typed, delegate, and translate back; picocli
 * stays in this room, and so do the clock, the environment and the standard streams, which {@link
 * io.github.palaudit.cli.Main} alone takes from the process.
 */
@NullMarked
package io.github.palaudit.cli;

import org.jspecify.annotations.NullMarked;
