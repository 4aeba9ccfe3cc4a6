package io.github.palaudit.intake.history;

import io.github.palaudit.history.AuditFigures;
import io.github.palaudit.history.ReviewedWorkbook;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** A file that an earlier audit left. */
public sealed interface EarlierFile {

  /** Where it lies, as the user named it. */
  Path path();

  /** The customer's tenant; empty where the file does not tell. */
  Optional<TenantId> tenant();

  /** The instant that it is for; empty where the file does not tell. */
  Optional<Instant> asOf();

  /** An {@code audit.json}. */
  record Audit(Path path, AuditFigures figures) implements EarlierFile {
    @Override
    public Optional<TenantId> tenant() {
      return Optional.of(figures.tenant());
    }

    @Override
    public Optional<Instant> asOf() {
      return Optional.of(figures.asOf());
    }
  }

  /** An {@code audit.xlsx}. */
  record Workbook(Path path, ReviewedWorkbook typing) implements EarlierFile {
    @Override
    public Optional<TenantId> tenant() {
      return typing.tenant();
    }

    @Override
    public Optional<Instant> asOf() {
      return typing.asOf();
    }
  }

  /**
   * A snapshot, of which the header was read.
   *
   * @param collected when its collection ended
   */
  record Scan(Path path, TenantId of, Instant collected) implements EarlierFile {
    @Override
    public Optional<TenantId> tenant() {
      return Optional.of(of);
    }

    @Override
    public Optional<Instant> asOf() {
      return Optional.of(collected);
    }
  }
}
