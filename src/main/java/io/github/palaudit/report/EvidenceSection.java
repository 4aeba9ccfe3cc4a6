package io.github.palaudit.report;

import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceBasis;
import io.github.palaudit.coverage.EvidenceUse;
import io.github.palaudit.coverage.SeenHint;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** One row for each observation of a link, and for each principal of ours that lacks one. */
final class EvidenceSection {

  private static final String MISSING = "Missing";
  private static final String HINT = "Hint, not evidence";

  private final Coverage coverage;

  private EvidenceSection(Coverage coverage) {
    this.coverage = coverage;
  }

  static Section of(Coverage coverage) {
    return new Section(
        Section.Subject.EVIDENCE,
        EvidenceSentences.lead(coverage),
        Table.of(
            new EvidenceSection(coverage).columns(),
            EvidenceLine.of(coverage),
            EvidenceLine::anchor,
            "Nobody of ours was seen, and nobody's link was observed."));
  }

  private List<Column<EvidenceLine>> columns() {
    return new Columns<EvidenceLine>()
        .add("Principal", 26, Column.Kind.TEXT, EvidenceSection::principal)
        .state("Answer", 22, this::answer)
        .text("Partner id", 11, row -> partner(row).map(PartnerId::value).orElse(""))
        .text("What it does", 17, EvidenceSection::use)
        .text("Basis", 11, EvidenceSection::basis)
        .count(
            "Age in days", 9, row -> row.seen().map(SeenLink::ageDays).orElse(OptionalInt.empty()))
        .state(
            "Fresh or stale",
            13,
            row -> EvidenceCells.freshness(row.seen().flatMap(SeenLink::freshness)))
        .moment("Collected (UTC)", EvidenceSection::moment)
        .text("Date", 9, EvidenceSection::assumed)
        .text("Source", 24, row -> row.seen().map(o -> observation(o).source()).orElse(""))
        .prose("In words", 30, EvidenceSection::words)
        .text("Partner name", 16, row -> seen(row, LinkObservation::partnerName))
        .text("State", 9, row -> told(row, LinkContext::state))
        .text("Tenant", 14, this::tenantName)
        .text("Collected by", 16, row -> told(row, LinkContext::collectedBy))
        .id(
            "Fingerprint (SHA-256)",
            24,
            row -> row.seen().map(EvidenceSection::observation).map(LinkObservation::sha256))
        .id("Request id", 38, row -> row.seen().flatMap(o -> observation(o).context().requestId()))
        .id("Sign-in name", 30, EvidenceSection::signInName)
        .portal("Object id", 38, this::object)
        .id("Tenant id", 38, row -> row.tenant().map(TenantId::value))
        .list();
  }

  private static LinkObservation observation(SeenLink seen) {
    return seen.dated().observation();
  }

  private static String seen(EvidenceLine row, Function<LinkObservation, Optional<String>> value) {
    return row.seen().map(EvidenceSection::observation).flatMap(value).orElse("");
  }

  private static String told(EvidenceLine row, Function<LinkContext, Optional<String>> value) {
    return seen(row, seen -> value.apply(seen.context()));
  }

  private static Cell principal(EvidenceLine row) {
    return row.who()
        .<Cell>map(who -> new Cell.Reference(who.displayName(), Anchors.of(who.id())))
        .orElseGet(
            () -> Cell.text(row.hint().map(SeenHint::hint).map(LinkHint::callerName).orElse("")));
  }

  private Cell answer(EvidenceLine row) {
    return row.seen()
        .map(
            one ->
                EvidenceCells.answer(observation(one), coverage.inputs().configuration().partner()))
        .or(() -> row.hint().map(one -> EvidenceCells.answer(one.hint())))
        .orElseGet(() -> new Cell.Badge(Tone.UNKNOWN, "No evidence"));
  }

  private static Optional<PartnerId> partner(EvidenceLine row) {
    return row.seen()
        .flatMap(one -> observation(one).partner())
        .or(() -> row.hint().flatMap(one -> one.hint().partner()));
  }

  private static String use(EvidenceLine row) {
    return row.seen()
        .map(SeenLink::use)
        .map(EvidenceUse::label)
        .orElse(row.hint().isPresent() ? HINT : MISSING);
  }

  private static String basis(EvidenceLine row) {
    return row.seen()
        .map(one -> EvidenceBasis.of(observation(one).context().basis()).label())
        .orElse(row.hint().isPresent() ? "activity log" : EvidenceBasis.MISSING.label());
  }

  private static Optional<Instant> moment(EvidenceLine row) {
    return row.seen()
        .map(one -> one.dated().collectedAt())
        .or(() -> row.hint().map(one -> one.hint().at()));
  }

  private static String assumed(EvidenceLine row) {
    return row.seen().filter(one -> one.dated().assumed()).isPresent() ? "assumed" : "";
  }

  private static String words(EvidenceLine row) {
    return row.seen()
        .map(one -> observation(one).detail().map(Sentences::capitalised).orElse(""))
        .or(() -> row.hint().map(EvidenceSentences::of))
        .orElseGet(() -> row.who().map(who -> Sentences.capitalised(who.link().told())).orElse(""));
  }

  private static Optional<String> signInName(EvidenceLine row) {
    return row.seen()
        .flatMap(one -> observation(one).context().signInName())
        .or(() -> row.who().flatMap(Beneficiary::principal).flatMap(EvidenceSection::signInName));
  }

  private static Optional<String> signInName(Principal known) {
    return known instanceof User user
        ? user.userPrincipalName()
        : known instanceof ServicePrincipal application ? application.appId() : Optional.empty();
  }

  private String tenantName(EvidenceLine row) {
    return row.tenant()
        .flatMap(coverage.inputs()::snapshot)
        .map(snapshot -> snapshot.header().tenantName())
        .orElseGet(() -> told(row, LinkContext::tenantName));
  }

  private Optional<Cell> object(EvidenceLine row) {
    return row.who()
        .map(who -> Portal.principal(who.id(), coverage))
        .or(
            () ->
                row.hint().flatMap(one -> one.hint().caller()).map(id -> new Cell.Id(id.value())));
  }
}
