package io.github.palaudit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One human once, over all customers. */
class ColleagueTest {

  private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");

  private static Colleague.Due due(
      String customer, String object, Optional<Instant> fresh, String... keys) {
    return new Colleague.Due(
        customer,
        new DueEvidence(
            "t",
            object,
            object,
            "guest",
            Optional.empty(),
            List.of(keys),
            "",
            fresh,
            "",
            Optional.empty()),
        Optional.empty());
  }

  @Test
  void identitiesThatShareAKeyAreOneEvenThroughAThird() {
    List<Colleague> all =
        Colleague.of(
            List.of(
                due("Contoso", "ada", Optional.of(DECEMBER), "t/ada", "ada@fabrikam.example"),
                due("Litware", "a.adams", Optional.of(DECEMBER), "t/a.adams", "a@fabrikam.example"),
                due("Litware", "bob", Optional.empty(), "t/bob"),
                due(
                    "Northwind",
                    "ada2",
                    Optional.of(DECEMBER.plusSeconds(1)),
                    "t/ada2",
                    "a@fabrikam.example",
                    "ada@fabrikam.example")));

    assertThat(all).extracting(Colleague::name).containsExactly("bob", "ada");
    assertThat(all.get(0).isOpenToday()).isTrue();
    assertThat(all.get(1).customers()).containsExactly("Contoso", "Litware", "Northwind");
    assertThat(all.get(1).freshUntil()).contains(DECEMBER);
  }
}
