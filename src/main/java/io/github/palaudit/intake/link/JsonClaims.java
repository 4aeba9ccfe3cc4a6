package io.github.palaudit.intake.link;

import io.github.palaudit.intake.json.JsonFile;
import io.github.palaudit.intake.json.Page;
import io.github.palaudit.intake.json.Printable;
import io.github.palaudit.intake.json.Row;
import io.github.palaudit.intake.json.RowVisitor;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns JSON answers, alone or in lists, into claims. */
final class JsonClaims {

  private JsonClaims() {}

  /** Hands over each claim, to be made where its problems are counted. */
  static void read(
      EvidenceBytes bytes,
      Function<Row, Optional<UnreadableInput>> foreign,
      Consumer<Supplier<Claim>> claims) {
    JsonFile.read(
        bytes.name(),
        bytes.stream(),
        new RowVisitor() {
          @Override
          public void row(Row row) {
            foreign
                .apply(row)
                .ifPresent(
                    mistake -> {
                      throw mistake;
                    });
            claims.accept(() -> claim(row));
          }

          @Override
          public void page(Page page) {
            if (page.next().isPresent()) {
              throw new UnreadableInput(
                  bytes.name(), "names a next page, which is not here; export all of it");
            }
          }
        });
  }

  private static Claim claim(Row row) {
    return Claim.of(
        (name, problem) -> row.unreadable(problem),
        row.values(),
        row.child("error")
            .map(JsonClaims::error)
            .or(
                () ->
                    row.text("error").map(word -> new Claim.Refused("error", Printable.of(word)))));
  }

  private static Claim.Refused error(Row error) {
    String code = error.text("code").orElse("error");
    String words = error.text("message").map(message -> code + ": " + message).orElse(code);
    return new Claim.Refused(code, Printable.of(words));
  }
}
