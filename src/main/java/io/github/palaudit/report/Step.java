package io.github.palaudit.report;

import java.util.Optional;

/**
 * Something to do first.
 *
 * @param what to do, in a few words
 * @param who has to act
 * @param gain what it brings, where that can be computed
 * @param anchor the finding that says how, where there is one
 */
public record Step(String what, String who, Optional<Gain> gain, Optional<String> anchor) {

  /**
   * What a step brings.
   *
   * @param subscriptions how many counted subscriptions it decides
   * @param certain whether it attributes them, or only shows whether they are attributed
   * @param confirmed how many counted subscriptions are confirmed for sure after this step and
   *     those before it
   * @param possible how many are if all goes well
   */
  public record Gain(int subscriptions, boolean certain, int confirmed, int possible) {

    /** Such as {@code up to +1 subscription}. */
    public String inWords() {
      return (certain ? "+" : "up to +")
          + subscriptions
          + (subscriptions == 1 ? " subscription" : " subscriptions");
    }

    /** Such as {@code 3 to 4 of 6}. */
    public String thenConfirmed(int counted) {
      return confirmed + (possible > confirmed ? " to " + possible : "") + " of " + counted;
    }
  }
}
