package io.github.palaudit.cli;

import io.github.palaudit.snapshot.TenantId;
import java.io.IOException;
import java.nio.file.Path;

/** Knows which snapshots need not be scanned again. */
interface FinishedScans {

  /** Whether this snapshot is there, and is to stay. */
  boolean hasFinished(TenantId tenant, Path snapshot) throws IOException;

  /** How many gaps a finished snapshot has; 0 where that is told elsewhere. */
  int gaps(TenantId tenant);

  /** This snapshot is in place. */
  void finished(TenantId tenant, Path snapshot, int gaps) throws IOException;
}
