package io.github.palaudit.scan;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into pieces that are asked about in one request. */
final class Batches {

  private Batches() {}

  /** The list in pieces of this size, the last one shorter; views of it. */
  static <T> List<List<T>> of(List<T> all, int most) {
    List<List<T>> batches = new ArrayList<>();
    for (int start = 0; start < all.size(); start += most) {
      batches.add(all.subList(start, Math.min(all.size(), start + most)));
    }
    return batches;
  }

  /** What tells a batch of sorted items from all others. */
  static String name(List<?> batch) {
    return batch.get(0) + " to " + batch.get(batch.size() - 1) + ": " + batch.size();
  }
}
