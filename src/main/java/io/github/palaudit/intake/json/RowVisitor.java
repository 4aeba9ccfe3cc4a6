package io.github.palaudit.intake.json;

/** Takes in what a file holds, in its order. */
public interface RowVisitor {

  /** A row: any JSON object that is not an envelope around others. */
  void row(Row row);

  /** The list that held the rows since the last page ends here. */
  void page(Page page);
}
