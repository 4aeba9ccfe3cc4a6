package io.github.palaudit.cli;

import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Files;
import java.nio.file.Path;

/** A snapshot that lies in its place is finished, whoever put it there: it appears whole. */
final class FinishedInPlace implements FinishedScans {

  @Override
  public boolean hasFinished(TenantId tenant, Path snapshot) {
    return Files.exists(snapshot);
  }

  @Override
  public int gaps(TenantId tenant) {
    return 0;
  }

  @Override
  public void finished(TenantId tenant, Path snapshot, int gaps) {
    // The file says so.
  }
}
