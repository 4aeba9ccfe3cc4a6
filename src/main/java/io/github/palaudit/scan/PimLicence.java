package io.github.palaudit.scan;

import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Source;
import java.util.Locale;

/**
 * A tenant without the licence for PIM answers with an error that names the licence. There PIM is
 * not in use, which is a complete answer; a refusal for want of permission stays a gap.
 */
final class PimLicence {

  private static final String MISSING = "aadpremiumlicenserequired";

  private PimLicence() {}

  /** Does the read; throws its {@link ReadFailed}, unless all it says is that PIM is not in use. */
  static void unlessMissing(Reading reading, Source source, Runnable read) {
    try {
      read.run();
    } catch (ReadFailed failed) {
      if (!failed
          .code()
          .map(code -> code.toLowerCase(Locale.ROOT))
          .filter(MISSING::equals)
          .isPresent()) {
        throw failed;
      }
      reading.notUsed(source);
    }
  }
}
