package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;

/**
 * Whether a source can be read.
 *
 * @param asked how many lists or batches were asked for
 * @param failed how many places gave no answer
 * @param detail what the first of them said; empty where none failed
 */
public record SourceAnswer(Source source, Kind kind, int asked, int failed, String detail) {

  /** The possible answers. */
  public enum Kind {
    /** Everything that was asked was answered. */
    YES("yes"),
    /** The tenant has no licence for it, which is an answer. */
    NOT_USED("not used here"),
    /** There was nothing to ask about, as members where no group holds a role. */
    NOT_ASKED("nothing to ask"),
    /** A permission is missing. */
    REFUSED("refused"),
    /** It failed for another reason. */
    NOT_TOLD("could not tell");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The words used in sentences. */
    public String label() {
      return label;
    }
  }

  /** Whether a scan will see all of it, as far as can be told. */
  public boolean isReadable() {
    return switch (kind) {
      case YES, NOT_USED, NOT_ASKED -> true;
      case REFUSED, NOT_TOLD -> false;
    };
  }
}
