package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Source;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The course that a scan takes: which scanner begins when, and who waits for it. While a stage
 * waits for its answers, what earlier ones kept is read back.
 */
final class Course {

  private final ScanRun run;
  private final Crew crew;
  private final Stages progress;

  Course(ScanRun run, Crew crew, Stages progress) {
    this.run = run;
    this.crew = crew;
    this.progress = progress;
  }

  /** Stage after stage; returns, or throws what ended the scan, when every scanner is through. */
  void take(List<Stage> stages) {
    CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
    for (int i = 0; i < stages.size(); i++) {
      Stage stage = stages.get(i);
      stage.all().stream()
          .flatMap(one -> one.sources().stream())
          .filter(run::wants)
          .forEach(run.tally()::begin);
      progress.begin(stage.all(), i + 1, stages.size());
      CompletableFuture<Void> awaited = crew.start(stage.awaited(), this::scan);
      all =
          CompletableFuture.allOf(
              all,
              awaited,
              crew.start(stage.beside(), this::scan),
              crew.start(List.of(run), ScanRun::readBack));
      if (!Crew.endsWell(awaited)) {
        break;
      }
    }
    Crew.await(all);
  }

  /** A failure that escapes a scanner is a gap of its sources. */
  private void scan(Scanner scanner) {
    FailedReads.of(() -> scanner.scan(run)).ifPresent(why -> gap(scanner, why));
    progress.ended(scanner);
  }

  private void gap(Scanner scanner, ReadFailed why) {
    for (Source source : scanner.sources()) {
      if (run.wants(source)) {
        run.gap(source, why);
      }
    }
  }
}
