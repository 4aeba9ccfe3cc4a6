package io.github.palaudit.intake.link;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.EvidenceFile;
import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads a file of link evidence of any form, told by its content: palaudit's own, an answer of the
 * service or an attestation as JSON, what PowerShell prints or exports, a list kept by hand.
 */
public final class LinkForms {

  /** What a file of palaudit's own format holds; one that holds nothing yet is no mistake. */
  private static final String OWN = "observations";

  private final List<LinkObservation> observations = new ArrayList<>();
  private final List<UnreadableInput> refused = new ArrayList<>();

  private LinkForms() {}

  /**
   * The evidence in this file.
   *
   * @param foreign the mistake that a row of JSON is, where it is no evidence at all
   * @throws UnreadableInput when the file as a whole cannot be used
   */
  public static LinkFile read(
      Path file, EvidenceDates dates, Function<Row, Optional<UnreadableInput>> foreign) {
    EvidenceBytes bytes = EvidenceBytes.of(file);
    LinkForms forms = new LinkForms();
    String form = forms.take(file, bytes, dates, foreign);
    if (forms.observations.isEmpty() && forms.refused.isEmpty() && !form.equals(OWN)) {
      throw new UnreadableInput(
          file.toString(),
          "holds no row; where nobody is linked, it has to say whose answer it is");
    }
    return new LinkFile(file, form, forms.observations, forms.refused);
  }

  private String take(
      Path file,
      EvidenceBytes bytes,
      EvidenceDates dates,
      Function<Row, Optional<UnreadableInput>> foreign) {
    String text = bytes.text();
    String source = String.valueOf(file.getFileName());
    if (EvidenceFile.isOne(text)) {
      EvidenceFile.read(bytes.name(), text, source, bytes.sha256()).stream()
          .map(DatedObservation::observation)
          .forEach(observations::add);
      return OWN;
    }
    ClaimReading reading = new ClaimReading(dates, DayOrder.SURE_ONLY, source, bytes.sha256());
    String start = text.stripLeading();
    if (start.startsWith("{") || start.startsWith("[")) {
      JsonClaims.read(bytes, foreign, claim -> take(() -> reading.attested(claim.get())));
      return "answers";
    }
    Optional<List<PrintedRows.Printed>> printed = PrintedRows.of(text);
    if (printed.isPresent()) {
      printed.get().forEach(row -> take(() -> reading.attested(claim(bytes.name(), row))));
      return "printed answers";
    }
    return CsvClaims.read(bytes.name(), text)
        .map(list -> take(list, reading))
        .orElseThrow(() -> unknown(bytes.name(), start));
  }

  private String take(CsvClaims list, ClaimReading reading) {
    refused.addAll(list.ragged());
    ClaimReading ordered =
        new ClaimReading(reading.dates(), list.days(), reading.source(), reading.sha256());
    list.rows()
        .forEach(
            row ->
                take(
                    () ->
                        list.isKeptByHand()
                            ? ordered.stated(list.claim(row))
                            : ordered.attested(list.claim(row))));
    return list.isKeptByHand() ? "rows kept by hand" : "exported answers";
  }

  private void take(Supplier<LinkObservation> row) {
    try {
      observations.add(row.get());
    } catch (UnreadableInput wrong) {
      refused.add(wrong);
    }
  }

  private static Claim claim(String name, PrintedRows.Printed row) {
    if (row.problem().isPresent()) {
      throw new UnreadableInput(
          name, "line " + row.line() + ": " + Printable.of(row.problem().get()));
    }
    return Claim.of(
        (value, problem) ->
            new UnreadableInput(name, "line " + row.line() + ": " + Printable.of(problem)),
        row.values(),
        Optional.empty());
  }

  private static UnreadableInput unknown(String name, String text) {
    return new UnreadableInput(
        name,
        "is no link evidence of a form that palaudit knows (docs/evidence.md); it begins with \""
            + Printable.of(text.lines().findFirst().orElse("").strip())
            + "\"");
  }
}
