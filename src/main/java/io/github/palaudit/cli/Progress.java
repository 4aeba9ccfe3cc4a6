package io.github.palaudit.cli;

import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.scan.ScanProgress;
import io.github.palaudit.scan.ScanStatus;
import io.github.palaudit.scan.session.Wait;
import io.github.palaudit.scan.session.WaitListener;
import io.github.palaudit.snapshot.Source;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Shows how a scan gets on: one line that changes on a terminal, plain lines or JSON elsewhere.
 * Safe for many threads.
 */
final class Progress implements ScanProgress, WaitListener {

  private static final String ERASE = "\r\u001b[K";
  private static final int USUAL_COLUMNS = 80;
  private static final Duration BETWEEN_FRAMES = Duration.ofMillis(100);
  private static final Duration BETWEEN_OBJECTS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  /** Where the lines go, and in which form. */
  private enum Form {
    NONE,
    TERMINAL,
    LOG,
    JSON
  }

  private final PrintWriter err;
  private final Clock clock;
  private final Form form;
  private final boolean terminal;
  private final int columns;
  private String tenant = "";
  private UnaryOperator<String> words = line -> line;
  private Consumer<String> names = name -> {};
  private StagePace pace;
  private Instant shown = Instant.MIN;
  private Instant waitShown = Instant.MIN;

  Progress(Surroundings around, boolean quiet) {
    this(around, quiet, false);
  }

  Progress(Surroundings around, boolean quiet, boolean json) {
    this.err = around.err();
    this.clock = around.clock();
    this.terminal = around.terminal();
    this.pace = new StagePace(clock.instant());
    this.columns =
        around
            .environment()
            .apply("COLUMNS")
            .filter(text -> text.matches("[0-9]{1,4}"))
            .map(Integer::valueOf)
            .filter(given -> given > 0)
            .orElse(USUAL_COLUMNS);
    this.form = quiet ? Form.NONE : json ? Form.JSON : around.terminal() ? Form.TERMINAL : Form.LOG;
  }

  /** Says everything with pseudonyms from now on. */
  synchronized void redacted(Redaction by) {
    words = by::sentence;
    names = by::tenantName;
  }

  /** The name of a tenant, before it is said. */
  synchronized void met(String tenantName) {
    names.accept(tenantName);
  }

  /** Whose scan is shown from now on. */
  synchronized void tenant(String name) {
    tenant = words.apply(name);
  }

  /** Something that is not a step of a scan. */
  synchronized void say(String line) {
    if (form != Form.NONE) {
      tell(line);
    }
  }

  /** What has to be known, also by who wants no progress. */
  synchronized void tell(String given) {
    String line = words.apply(given);
    if (form == Form.JSON) {
      err.println(ProgressJson.text("message", tenant, clock.instant(), line));
    } else {
      err.println((terminal && form == Form.TERMINAL ? ERASE : "") + Plain.line(line));
    }
    err.flush();
  }

  @Override
  public synchronized void began(ScanStatus status) {
    Instant now = clock.instant();
    pace = new StagePace(now);
    shown = now;
    switch (form) {
      case NONE -> {}
      case TERMINAL -> frame(ProgressWords.status(status, Optional.empty()));
      case LOG -> line(ProgressWords.stage(status));
      case JSON -> line(ProgressJson.status("stage", tenant, now, status, Optional.empty()));
    }
  }

  @Override
  public synchronized void advanced(ScanStatus status) {
    Instant now = clock.instant();
    if (shown.plus(between()).isAfter(now)) {
      return;
    }
    shown = now;
    Optional<Duration> left = pace.left(status.done(), status.total(), now);
    switch (form) {
      case NONE -> {}
      case TERMINAL -> frame(ProgressWords.status(status, left));
      case LOG -> line(ProgressWords.status(status, left));
      case JSON -> line(ProgressJson.status("progress", tenant, now, status, left));
    }
  }

  private Duration between() {
    return switch (form) {
      case NONE, LOG -> BETWEEN_LINES;
      case TERMINAL -> BETWEEN_FRAMES;
      case JSON -> BETWEEN_OBJECTS;
    };
  }

  @Override
  public synchronized void gap(Source source, String reason) {
    if (form == Form.JSON) {
      line(ProgressJson.gap(tenant, clock.instant(), source, words.apply(reason)));
    } else {
      say("Not seen: " + source.label() + ": " + reason);
    }
  }

  /** A wait that a person would notice is shown, not slept through in silence. */
  @Override
  public void waits(Wait wait) {
    if (wait.time().toMillis() >= 1000) {
      waiting(wait.text());
    }
  }

  /** Many threads wait for the same thing: one line for them all. */
  private synchronized void waiting(String text) {
    Instant now = clock.instant();
    if (waitShown.plusSeconds(1).isAfter(now) && waitShown.isBefore(now)) {
      return;
    }
    waitShown = now;
    switch (form) {
      case NONE -> {}
      case TERMINAL -> frame(text);
      case LOG -> line(text);
      case JSON -> line(ProgressJson.text("wait", tenant, now, text));
    }
  }

  /** The scan is over; the changing line goes away. */
  synchronized void done() {
    if (form == Form.TERMINAL) {
      err.print(ERASE);
      err.flush();
    }
  }

  private void line(String text) {
    err.println(form == Form.JSON ? text : Plain.line(text));
    err.flush();
  }

  /** One column stays free, so that no terminal breaks the line. */
  private void frame(String text) {
    String whole = tenant.isEmpty() ? text : tenant + " " + text;
    err.print(ERASE + ProgressWords.cut(whole, columns - 1));
    err.flush();
  }
}
