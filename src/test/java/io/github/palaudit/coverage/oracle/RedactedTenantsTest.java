package io.github.palaudit.coverage.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.redaction.Redaction;
import io.github.palaudit.redaction.RedactionKey;
import io.github.palaudit.redaction.SameAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pseudonyms change no answer, whatever a tenant is like. */
class RedactedTenantsTest {

  private static final int TENANTS = 400;

  @Test
  void everyAnswerAndEveryFindingIsTheSame() {
    for (long seed = 1; seed <= Integer.getInteger("redacted.tenants", TENANTS); seed++) {
      Inputs originals = OracleTest.inputs(RandomEstates.of(seed));
      Redaction redaction =
          new Redaction(
              RedactionKey.of("a key that is long enough for a test"),
              originals.configuration(),
              originals.catalog());
      Inputs redacted = redaction.inputs(List.of(originals)).get(0);

      assertThat(SameAnswers.of(redacted))
          .as("seed " + seed)
          .containsExactlyElementsOf(SameAnswers.expected(originals, redaction));
    }
  }
}
