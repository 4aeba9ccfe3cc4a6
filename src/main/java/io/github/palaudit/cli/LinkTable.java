package io.github.palaudit.cli;

import io.github.palaudit.config.Partner;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.scan.link.LinkQuestion;
import io.github.palaudit.scan.link.LinkResult;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A line for each identity and tenant: a mark, the tenant, the application where there is one, and
 * what came of it in words. The marks: {@code +} linked, {@code !} linked, but not to a location
 * account of ours, {@code -} not linked, {@code ?} could not tell.
 *
 * @param partner whose accounts are told apart, where somebody listed them
 */
record LinkTable(Optional<Partner> partner) {

  private static final int WIDEST_NAME = 40;
  private static final int WIDEST_WORDS = 300;

  private static final Comparator<LinkResult> BY_TENANT =
      Comparator.comparing((LinkResult one) -> one.question().tenantName().isEmpty())
          .thenComparing(one -> one.question().tenantName().orElse("").toLowerCase(Locale.ROOT))
          .thenComparing(one -> one.question().tenant());

  /** The results by tenant, those without a name behind the others. */
  static List<LinkResult> sorted(List<LinkResult> results) {
    return results.stream().sorted(BY_TENANT).toList();
  }

  /** The lines, harmless for a terminal. */
  List<String> lines(List<LinkResult> results) {
    List<LinkResult> inOrder = sorted(results);
    List<String> tenants = inOrder.stream().map(one -> name(one.question())).toList();
    List<String> applications =
        inOrder.stream()
            .map(one -> one.question().application().map(LinkQuestion.Application::name).orElse(""))
            .map(LinkTable::name)
            .toList();
    int first = widest(tenants);
    int second = widest(applications);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < inOrder.size(); i++) {
      LinkResult one = inOrder.get(i);
      lines.add(
          mark(one)
              + "  "
              + padded(tenants.get(i), first)
              + "  "
              + one.question().tenant()
              + "  "
              + (second == 0 ? "" : padded(applications.get(i), second) + "  ")
              + ProgressWords.cut(words(one), WIDEST_WORDS));
    }
    return lines;
  }

  private static String name(LinkQuestion question) {
    return name(question.tenantName().orElse("(no name)"));
  }

  private static String name(String given) {
    return ProgressWords.cut(given, WIDEST_NAME);
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(ProgressWords::columns).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - ProgressWords.columns(text));
  }

  private String mark(LinkResult one) {
    if (one.kind() != LinkResult.Kind.TOLD) {
      return "?";
    }
    Optional<PartnerId> linked = linked(one);
    return linked.isEmpty() ? "-" : linked.filter(this::isNotOurs).isPresent() ? "!" : "+";
  }

  private boolean isNotOurs(PartnerId id) {
    return partner.filter(us -> !us.locationAccounts().contains(id)).isPresent();
  }

  private static Optional<PartnerId> linked(LinkResult one) {
    return one.observation().map(DatedObservation::observation).flatMap(LinkObservation::linkedTo);
  }

  private String words(LinkResult one) {
    if (one.kind() != LinkResult.Kind.TOLD) {
      return "could not tell: " + one.why();
    }
    Optional<PartnerId> linked = linked(one);
    if (linked.isEmpty()) {
      return "not linked";
    }
    String name =
        one.observation()
            .flatMap(dated -> dated.observation().partnerName())
            .map(told -> " " + told)
            .orElse("");
    return "linked to " + linked.get() + name + whose(linked.get());
  }

  /** Whose account it is by the lists of palaudit.yaml; the API does not tell (F-A21). */
  private String whose(PartnerId id) {
    return partner
        .map(
            us -> {
              if (us.locationAccounts().contains(id)) {
                return ", one of our location accounts";
              }
              return us.globalAccount().equals(Optional.of(id))
                  ? ", our global account, which does not count"
                  : ", which palaudit.yaml does not list";
            })
        .orElse("");
  }
}
