package io.github.palaudit.coverage;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the access that counts rests on. Each thing stands in one part only, so that the parts add
 * up; subscriptions and principals overlap and are never added.
 *
 * @param subscriptions the counted ones that are attributed (confirmed: by standing grants) or may
 *     be (possible: temporary and unknown ones too). Each is of the best basis among the grants
 *     that its answer rests on: for an attributed one those that meet all conditions, standing ones
 *     before temporary ones; for an unknown one those of which no condition fails
 * @param principals those that are ours (confirmed) or may be (possible) and have a role that
 *     counts, in force; groups are none, as they cannot be linked. Each is of the basis of the
 *     observation that decides
 * @param stalePrincipals of these principals, those whose deciding observation is too old
 */
public record EvidenceShares(Parts subscriptions, Parts principals, Share stalePrincipals) {

  /**
   * A range.
   *
   * @param confirmed its lower end
   * @param possible its upper end, which holds the confirmed ones too
   */
  public record Share(int confirmed, int possible) {

    /** Of nothing. */
    public static final Share NONE = new Share(0, 0);

    Share plusOne(boolean isConfirmed) {
      return new Share(confirmed + (isConfirmed ? 1 : 0), possible + 1);
    }
  }

  /** So many of each basis; the parts add up to {@link #total}. */
  public record Parts(Map<EvidenceBasis, Share> by) {

    public Parts {
      Map<EvidenceBasis, Share> whole = new EnumMap<>(EvidenceBasis.class);
      for (EvidenceBasis basis : EvidenceBasis.values()) {
        whole.put(basis, by.getOrDefault(basis, Share.NONE));
      }
      by = Collections.unmodifiableMap(whole);
    }

    /** How many are of this basis. */
    public Share of(EvidenceBasis basis) {
      return by.getOrDefault(basis, Share.NONE);
    }

    /** All of them. */
    public Share total() {
      return new Share(
          by.values().stream().mapToInt(Share::confirmed).sum(),
          by.values().stream().mapToInt(Share::possible).sum());
    }
  }

  /** The shares of this audit. */
  public static EvidenceShares of(Coverage coverage) {
    return new EvidenceTally(coverage).shares();
  }
}
