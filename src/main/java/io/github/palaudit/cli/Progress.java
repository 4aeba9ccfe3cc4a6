package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanProgress;
import io.github.palaudit.scan.session.Pause;
import io.github.palaudit.snapshot.Source;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows how a scan gets on: one line that changes on a terminal, plain lines elsewhere. */
final class Progress implements ScanProgress {

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;
  private int number;
  private int of;

  Progress(Surroundings around, boolean quiet) {
    this.err = around.err();
    this.terminal = around.terminal();
    this.quiet = quiet;
  }

  /** Something that is not a step of a scan. */
  synchronized void say(String line) {
    if (!quiet) {
      err.println((terminal ? ERASE : "") + Plain.line(line));
      err.flush();
    }
  }

  @Override
  public synchronized void started(Source source, int step, int steps) {
    number = step;
    of = steps;
    show(source, "");
  }

  @Override
  public synchronized void advanced(Source source, int done, int total) {
    if (terminal) {
      show(source, String.format(Locale.ROOT, " %d of %d", done, total));
    }
  }

  @Override
  public synchronized void gap(Source source, String reason) {
    say("Not seen: " + source.label() + ": " + reason);
  }

  /** A wait is shown, not slept through in silence. */
  Pause pausing() {
    Pause sleeping = Pause.sleeping();
    return time -> {
      if (time.toMillis() >= 1000) {
        say("Waiting " + time.toSeconds() + " s, as the service asks");
      }
      sleeping.pause(time);
    };
  }

  /** The scan is over; the changing line goes away. */
  synchronized void done() {
    if (!quiet && terminal) {
      err.print(ERASE);
      err.flush();
    }
  }

  private void show(Source source, String how) {
    if (quiet) {
      return;
    }
    String line = String.format(Locale.ROOT, "[%d/%d] %s%s", number, of, source.label(), how);
    if (terminal) {
      err.print(ERASE + line);
      err.flush();
    } else {
      err.println(line);
    }
  }
}
