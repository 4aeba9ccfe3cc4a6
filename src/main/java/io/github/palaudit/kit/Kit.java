package io.github.palaudit.kit;

import io.github.palaudit.coverage.Coverage;
import java.time.Instant;
import java.util.List;

/**
 * Every page, and whom none was written for.
 *
 * @param partner our name
 * @param customers whose snapshots it was made from
 * @param asOf the instant it stands for
 * @param tool name and version of the program
 * @param pages by tenant and name
 * @param leftOut who may need one and gets none, and why
 * @param notSeenWhole customers with roles or members that were not read: there may be more of us
 * @param linked how many of ours are linked as they should be, or need no removal
 */
public record Kit(
    String partner,
    List<String> customers,
    Instant asOf,
    String tool,
    List<KitPage> pages,
    List<LeftOut> leftOut,
    List<String> notSeenWhole,
    int linked) {

  public Kit {
    customers = List.copyOf(customers);
    pages = List.copyOf(pages);
    leftOut = List.copyOf(leftOut);
    notSeenWhole = List.copyOf(notSeenWhole);
  }

  /** Somebody without a page. */
  public record LeftOut(Addressee who, String customer, String why) {}

  /**
   * The kit for these customers of one configuration. Whoever works for several of them through
   * Lighthouse gets one page: one link serves all (F-A7).
   *
   * @param coverages at least one
   * @throws AccountNotChosen where several location accounts could be meant
   */
  public static Kit of(List<Coverage> coverages, String tool) {
    return new KitBuilder(coverages).build(tool);
  }

  /** How many pages ask for this. */
  public int count(Task task) {
    return (int) pages.stream().filter(page -> page.task() == task).count();
  }
}
