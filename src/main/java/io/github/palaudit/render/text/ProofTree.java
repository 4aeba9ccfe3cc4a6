package io.github.palaudit.render.text;

import io.github.palaudit.report.Proof;
import java.util.List;
import java.util.function.UnaryOperator;

/** Draws a proof as an indented tree. */
public final class ProofTree {

  private final UnaryOperator<String> plain;

  /**
   * @param plain makes text from elsewhere harmless for where the tree is shown
   */
  public ProofTree(UnaryOperator<String> plain) {
    this.plain = plain;
  }

  /** The tree, a statement a line. */
  public String draw(Proof proof) {
    StringBuilder text = new StringBuilder();
    text.append(plain.apply(proof.statement())).append('\n');
    draw(proof.because(), "", text);
    return text.toString();
  }

  private void draw(List<Proof> statements, String indent, StringBuilder text) {
    for (int i = 0; i < statements.size(); i++) {
      boolean last = i == statements.size() - 1;
      Proof statement = statements.get(i);
      text.append(indent)
          .append(last ? "`- " : "|- ")
          .append(plain.apply(statement.statement()))
          .append('\n');
      draw(statement.because(), indent + (last ? "   " : "|  "), text);
    }
  }
}
