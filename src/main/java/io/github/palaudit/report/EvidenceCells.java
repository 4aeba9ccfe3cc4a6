package io.github.palaudit.report;

import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceBasis;
import io.github.palaudit.coverage.Freshness;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.LinkObservation;
import java.util.Locale;
import java.util.Optional;

/** How evidence looks in the tables. */
final class EvidenceCells {

  private EvidenceCells() {}

  /** The basis of what is known of a link, leading to its row, and whether it is too old. */
  static Cell basis(Beneficiary who, Coverage coverage) {
    EvidenceBasis basis = EvidenceBasis.of(who);
    String words =
        basis.label()
            + SeenLink.decisive(who, coverage.inputs())
                .filter(one -> basis != EvidenceBasis.MISSING)
                .flatMap(SeenLink::freshness)
                .filter(freshness -> freshness != Freshness.FRESH)
                .map(freshness -> ", " + freshness.label().toLowerCase(Locale.ROOT))
                .orElse("");
    return EvidenceLine.anchorOf(who, coverage)
        .<Cell>map(anchor -> new Cell.Reference(words, anchor))
        .orElseGet(() -> Cell.text(words));
  }

  /** A word and a glyph: age is never told by colour alone. */
  static Cell freshness(Optional<Freshness> freshness) {
    return freshness.<Cell>map(one -> new Cell.Badge(tone(one), one.label())).orElse(Cell.BLANK);
  }

  private static Tone tone(Freshness freshness) {
    return switch (freshness) {
      case FRESH -> Tone.ATTRIBUTED;
      case STALE -> Tone.UNKNOWN;
      case KEPT -> Tone.QUIET;
    };
  }

  /** What an observation says. */
  static Cell answer(LinkObservation seen, Partner partner) {
    return switch (seen.answer()) {
      case LINKED -> {
        boolean ours = seen.linkedTo().filter(partner.locationAccounts()::contains).isPresent();
        yield ours
            ? new Cell.Badge(Tone.ATTRIBUTED, "Linked to us")
            : new Cell.Badge(Tone.NOTICE, "Linked to another id");
      }
      case NOT_LINKED -> new Cell.Badge(Tone.NOT_ATTRIBUTED, "Not linked");
      case INCONCLUSIVE -> new Cell.Badge(Tone.UNKNOWN, "Could not tell");
    };
  }

  /** What a hint says, as no answer. */
  static Cell answer(LinkHint hint) {
    return new Cell.Badge(
        Tone.NOT_COUNTED,
        hint.operation().toLowerCase(Locale.ROOT).endsWith("delete")
            ? "Hint: deletion"
            : "Hint: write");
  }
}
