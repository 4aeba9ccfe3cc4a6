package io.github.palaudit.intake;

import io.github.palaudit.intake.json.Form;
import io.github.palaudit.intake.json.Page;
import io.github.palaudit.snapshot.ScopeId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds lists that are cut. A page that names a next one is continued when the files hold the end
 * of such a list: a page without a next one, of the same kind and, where the link names a
 * subscription, with rows of it. Resource Graph also says how many rows there are in all.
 */
final class Paging {

  private static final Pattern SUBSCRIPTION =
      Pattern.compile("/subscriptions/[^/?]+", Pattern.CASE_INSENSITIVE);

  /** A list whose end is missing. */
  record Cut(RowKind kind, Optional<ScopeId> subscription) {}

  /** Pages of one list say the same total. */
  private record Total(RowKind kind, long rows) {}

  private final Set<Cut> open = new LinkedHashSet<>();
  private final Map<RowKind, Set<ScopeId>> ends = new EnumMap<>(RowKind.class);
  private final Map<Total, Long> counted = new HashMap<>();
  private final Set<ScopeId> inPage = new HashSet<>();

  /** A row of the page that is being read lies in this subscription. */
  void rowIn(ScopeId subscription) {
    inPage.add(subscription);
  }

  /** The page ends. */
  void end(Page page, RowKind kind) {
    if (page.form() == Form.ANSWER) {
      page.next()
          .ifPresentOrElse(
              link -> open.add(new Cut(kind, subscriptionOf(link))),
              () -> ends.computeIfAbsent(kind, k -> new HashSet<>()).addAll(inPage));
    }
    page.total().ifPresent(total -> counted.merge(new Total(kind, total), page.rows(), Long::sum));
    inPage.clear();
  }

  /** The lists whose end was in no page. */
  List<Cut> cuts() {
    Set<Cut> cuts = new LinkedHashSet<>(open);
    cuts.removeIf(this::isContinued);
    counted.forEach(
        (total, rows) -> {
          if (rows < total.rows()) {
            cuts.add(new Cut(total.kind(), Optional.empty()));
          }
        });
    return List.copyOf(cuts);
  }

  private boolean isContinued(Cut cut) {
    Set<ScopeId> subscriptions = ends.get(cut.kind());
    return subscriptions != null && cut.subscription().map(subscriptions::contains).orElse(true);
  }

  private static Optional<ScopeId> subscriptionOf(String link) {
    Matcher named = SUBSCRIPTION.matcher(link);
    return named.find() ? Optional.of(ScopeId.of(named.group())) : Optional.empty();
  }
}
