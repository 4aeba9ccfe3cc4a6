package io.github.palaudit.render.text;

import io.github.palaudit.report.Proof;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds grants that come to the same, so that the usual proof fits a screen: of many, the first of
 * each of the first outcomes is shown whole, and a line counts the rest.
 */
final class LikeGrants {

  /** So many are few enough to show them all. */
  private static final int FEW = 3;

  private static final int SHOWN = 2;
  private static final int NAMED = 3;

  private LikeGrants() {}

  /** The statements in their order; grants stand last and the deciding ones first. */
  static List<Branch> folded(List<Proof> statements) {
    List<Branch> branches = new ArrayList<>();
    Map<String, List<Proof>> grants = new LinkedHashMap<>();
    int count = 0;
    for (Proof statement : statements) {
      if (statement.kind() == Proof.Kind.GRANT) {
        grants
            .computeIfAbsent(statement.fact("outcome").orElse(""), none -> new ArrayList<>())
            .add(statement);
        count++;
      } else {
        branches.add(Branch.whole(statement));
      }
    }
    if (count <= FEW) {
      return statements.stream().map(Branch::whole).toList();
    }
    int shown = 0;
    for (Map.Entry<String, List<Proof>> alike : grants.entrySet()) {
      List<Proof> more = alike.getValue();
      boolean whole = shown < SHOWN;
      if (whole) {
        branches.add(Branch.whole(more.get(0)));
        shown++;
        more = more.subList(1, more.size());
      }
      if (!more.isEmpty()) {
        branches.add(Branch.line(counted(more, whole ? "more like it" : "more", alike.getKey())));
      }
    }
    return branches;
  }

  private static String counted(List<Proof> grants, String more, String outcome) {
    List<String> names =
        grants.stream().flatMap(one -> one.fact("principalName").stream()).distinct().toList();
    return "and "
        + grants.size()
        + " "
        + more
        + ": "
        + outcome
        + (names.size() <= NAMED ? " (" + String.join(", ", names) + ")" : "")
        + "; --all shows "
        + (grants.size() == 1 ? "it" : "them");
  }
}
