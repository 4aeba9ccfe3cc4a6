package io.github.palaudit.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What was asked: all of it counted, the latest kept. Safe for many threads. */
final class RequestLog {

  private final int most;
  private final Deque<SeenRequest> latest = new ArrayDeque<>();
  private long count;

  /**
   * Nothing asked yet.
   *
   * @param most how many are kept
   */
  RequestLog(int most) {
    this.most = most;
  }

  synchronized void add(SeenRequest request) {
    count++;
    latest.addLast(request);
    if (latest.size() > most) {
      latest.removeFirst();
    }
  }

  synchronized List<SeenRequest> latest() {
    return List.copyOf(latest);
  }

  synchronized long count() {
    return count;
  }

  synchronized void clear() {
    latest.clear();
    count = 0;
  }
}
