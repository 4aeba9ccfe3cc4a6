package io.github.palaudit.render.text;

import io.github.palaudit.report.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Draws a proof as an indented tree, wrapped, for a terminal of {@value #WIDTH} columns. */
public final class ProofTree {

  private static final int WIDTH = 110;

  private final UnaryOperator<String> plain;
  private final boolean all;

  /**
   * @param plain makes text from elsewhere harmless for where the tree is shown
   * @param all whether every grant is shown, also where many are alike
   */
  public ProofTree(UnaryOperator<String> plain, boolean all) {
    this.plain = plain;
    this.all = all;
  }

  /** The tree, a statement a line. */
  public String draw(Proof proof) {
    List<String> lines = new ArrayList<>();
    List<Branch> branches = branches(proof.because());
    write(words(proof), "", branches.isEmpty() ? "   " : "|  ", lines);
    draw(branches, "", lines);
    return String.join("\n", lines) + "\n";
  }

  private List<Branch> branches(List<Proof> statements) {
    return all ? statements.stream().map(Branch::whole).toList() : LikeGrants.folded(statements);
  }

  private void draw(List<Branch> branches, String indent, List<String> lines) {
    for (int i = 0; i < branches.size(); i++) {
      Branch branch = branches.get(i);
      boolean last = i == branches.size() - 1;
      String below = indent + (last ? "   " : "|  ");
      List<Branch> inside =
          branch.proof().map(proof -> branches(proof.because())).orElse(List.of());
      write(
          branch.proof().map(ProofTree::words).orElse(branch.words()),
          indent + (last ? "`- " : "|- "),
          below + (inside.isEmpty() ? "   " : "|  "),
          lines);
      draw(inside, below, lines);
    }
  }

  private static String words(Proof proof) {
    return proof.kind() == Proof.Kind.CONDITION
        ? String.format(
            Locale.ROOT,
            "%-7s %-9s %s",
            proof.fact("answer").orElse(""),
            proof.fact("condition").orElse(""),
            proof.statement())
        : proof.statement();
  }

  /** Breaks at spaces, so that a long word, such as a hash or an id, stays whole. */
  private void write(String words, String first, String others, List<String> lines) {
    String rest = plain.apply(words);
    String indent = first;
    while (indent.length() + rest.length() > WIDTH) {
      int end = rest.lastIndexOf(' ', Math.max(1, WIDTH - indent.length()));
      if (end <= 0) {
        end = rest.indexOf(' ', 1);
      }
      if (end <= 0) {
        break;
      }
      lines.add((indent + rest.substring(0, end)).stripTrailing());
      rest = rest.substring(end).stripLeading();
      indent = others;
    }
    lines.add((indent + rest).stripTrailing());
  }
}
