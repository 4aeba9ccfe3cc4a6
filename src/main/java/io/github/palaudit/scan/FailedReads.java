package io.github.palaudit.scan;

import io.github.palaudit.scan.session.Answers;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.scan.session.WriteRefused;
import java.util.Optional;

/**
 * Where failures of reading end. Whatever an answer made go wrong is a failed read; what is our own
 * affair, a request that may not leave or a record that was not kept, is thrown on; so is a sign-in
 * that is no longer good.
 */
final class FailedReads {

  private FailedReads() {}

  /** Does the read; why it failed, or empty when it did not. */
  static Optional<ReadFailed> of(Runnable read) {
    try {
      read.run();
      return Optional.empty();
    } catch (WriteRefused | RecordNotKept | TokenRefused ours) {
      throw ours;
    } catch (ReadFailed failed) {
      return Optional.of(failed);
    } catch (SignInFailed noToken) {
      ReadFailed failed = ReadFailed.because(String.valueOf(noToken.getMessage()));
      failed.initCause(noToken);
      return Optional.of(failed);
    } catch (RuntimeException thrown) {
      return Optional.of(Answers.failure(thrown));
    }
  }
}
