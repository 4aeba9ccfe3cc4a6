package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Source;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code az managementpartner show}, the raw answer, or an object with tenantId, objectId and
 * the service's error. Observations of any tenant are kept: a delegate's link is in the managing
 * one.
 */
final class LinkReader implements SourceReader {

  private final ImportRun run;
  private String source = "";
  private String sha256 = "";

  LinkReader(ImportRun run) {
    this.run = run;
  }

  @Override
  public ImportOption option() {
    return ImportOption.LINKS;
  }

  @Override
  public Set<RowKind> takes() {
    return EnumSet.of(RowKind.PARTNER_LINK, RowKind.ERROR);
  }

  @Override
  public void begin(Path file) {
    source = String.valueOf(file.getFileName());
    sha256 = Fingerprint.of(file);
  }

  @Override
  public void row(RowKind kind, Row row, Tally tally) {
    if (row.text("tenantId").isEmpty() || row.text("objectId").isEmpty()) {
      throw row.unreadable(
          "does not say whose link it is; add \"tenantId\" and \"objectId\" of the identity that"
              + " asked, beside the answer");
    }
    run.sink().add(row.child("error").isPresent() ? refused(row) : answered(row));
  }

  private LinkObservation refused(Row row) {
    ServiceError error = ServiceError.of(row);
    boolean none = error.code().equalsIgnoreCase("NotFound") || error.code().equals("404");
    return none
        ? observation(row, LinkAnswer.NOT_LINKED, Optional.empty(), Optional.empty())
        : observation(row, LinkAnswer.INCONCLUSIVE, Optional.empty(), Optional.of(error.words()));
  }

  private LinkObservation answered(Row row) {
    Optional<PartnerId> partner = row.text("partnerId").map(PartnerId::new);
    String state = row.text("state").orElse("");
    if (state.equalsIgnoreCase("Deleted")) {
      return observation(row, LinkAnswer.NOT_LINKED, partner, Optional.empty());
    }
    if (state.equalsIgnoreCase("Active") && partner.isPresent()) {
      return observation(row, LinkAnswer.LINKED, partner, Optional.empty());
    }
    String detail =
        partner.isEmpty() ? "the answer names no partner id" : "the state is \"" + state + "\"";
    return observation(row, LinkAnswer.INCONCLUSIVE, partner, Optional.of(detail));
  }

  /** The evidence's own date counts first; a file's date and the link's own times never do. */
  private LinkObservation observation(
      Row row, LinkAnswer answer, Optional<PartnerId> partner, Optional<String> detail) {
    Optional<Instant> told = row.time("collectedAt").or(run.request()::collectedAt);
    return new LinkObservation(
        PrincipalId.of(row.required("tenantId"), row.required("objectId")),
        answer,
        partner,
        row.text("partnerName"),
        row.text("version"),
        row.time("createdTime"),
        row.time("updatedTime"),
        Optional.of(told.orElse(run.request().asOf())),
        told.isEmpty(),
        source,
        sha256,
        detail,
        new LinkContext(
            LinkBasis.ATTESTED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            row.text("state")));
  }

  @Override
  public Set<Source> finish() {
    return run.request().of(option()).isEmpty() ? Set.of() : Set.of(Source.LINKS);
  }
}
