package io.github.palaudit.scan.session;

import java.util.Map;

/** A quota as a service keeps it, written down by itself. Times in seconds. */
interface SimulatedQuota {

  /** Whether a request that arrives then is answered; it is counted if so. */
  boolean take(double at);

  /** What the headers of the answer say, as they are sent. */
  Map<String, String> headers(double at);

  /** Azure Resource Manager: 250, and 25 more each second. */
  static SimulatedQuota resourceManager() {
    return new SimulatedQuota() {
      private double tokens = 250;
      private double last;

      @Override
      public boolean take(double at) {
        tokens = Math.min(250, tokens + (at - last) * 25);
        last = at;
        if (tokens < 1) {
          return false;
        }
        tokens--;
        return true;
      }

      @Override
      public Map<String, String> headers(double at) {
        return tokens < 1
            ? Map.of("Retry-After", "1", "x-ms-ratelimit-remaining-subscription-reads", "0")
            : Map.of("x-ms-ratelimit-remaining-subscription-reads", Integer.toString((int) tokens));
      }
    };
  }

  /** Resource Graph: 15 in 5 s from the first of them on; the end is told in whole seconds. */
  static SimulatedQuota resourceGraph() {
    return new SimulatedQuota() {
      private double end;
      private int used = 15;

      @Override
      public boolean take(double at) {
        if (at >= end) {
          end = at + 5;
          used = 0;
        }
        if (used == 15) {
          return false;
        }
        used++;
        return true;
      }

      @Override
      public Map<String, String> headers(double at) {
        return Map.of(
            "x-ms-user-quota-remaining",
            Integer.toString(15 - used),
            "x-ms-user-quota-resets-after",
            "00:00:0" + (int) (end - at));
      }
    };
  }
}
