package io.github.palaudit.cli;

import java.util.List;

/** A command whose work is done by commands below it. */
interface CommandGroup {

  /** The commands below it, in the order in which they are listed. */
  List<Object> subcommands();
}
