package io.github.palaudit.cli;

import io.github.palaudit.scan.ScanProgress;
import io.github.palaudit.scan.ScanStatus;
import io.github.palaudit.scan.session.Pause;
import io.github.palaudit.snapshot.Source;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Shows how a scan gets on: one line that changes on a terminal, plain lines elsewhere. */
final class Progress implements ScanProgress {

  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final boolean quiet;

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
  public synchronized void began(ScanStatus status) {
    show(status);
  }

  @Override
  public synchronized void advanced(ScanStatus status) {
    if (terminal) {
      show(status);
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

  private void show(ScanStatus status) {
    if (quiet) {
      return;
    }
    String labels = status.sources().stream().map(Source::label).collect(Collectors.joining(", "));
    String line = String.format(Locale.ROOT, "[%d/%d] %s", status.stage(), status.stages(), labels);
    if (terminal) {
      err.print(
          ERASE + line + String.format(Locale.ROOT, " %d of %d", status.done(), status.total()));
      err.flush();
    } else {
      err.println(line);
    }
  }
}
