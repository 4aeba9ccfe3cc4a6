package io.github.palaudit.portfolio;

import java.math.BigDecimal;

/** What scopes of each answer cost a month, in one currency. */
public record Sums(
    BigDecimal attributed, BigDecimal temporary, BigDecimal unknown, BigDecimal notAttributed) {

  /** All of it. */
  public BigDecimal total() {
    return possible().add(notAttributed);
  }

  /** The upper end of the range. */
  public BigDecimal possible() {
    return attributed.add(temporary).add(unknown);
  }

  Sums plus(Sums other) {
    return new Sums(
        attributed.add(other.attributed),
        temporary.add(other.temporary),
        unknown.add(other.unknown),
        notAttributed.add(other.notAttributed));
  }
}
