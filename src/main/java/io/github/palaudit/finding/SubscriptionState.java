package io.github.palaudit.finding;

import io.github.palaudit.snapshot.Subscription;
import java.util.Locale;
import java.util.Set;

/** What a subscription's state tells: nothing runs in one that is not live (F-A27). */
public final class SubscriptionState {

  private static final Set<String> LIVE = Set.of("enabled", "warned", "pastdue");

  private SubscriptionState() {}

  /** Its state was told, and is none in which it is used: Disabled, Deleted or Expired. */
  public static boolean isEnded(Subscription subscription) {
    return subscription
        .state()
        .filter(state -> !LIVE.contains(state.toLowerCase(Locale.ROOT)))
        .isPresent();
  }
}
