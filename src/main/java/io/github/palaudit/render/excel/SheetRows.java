package io.github.palaudit.render.excel;

import java.io.IOException;
import java.io.OutputStream;

/** The rows of one sheet below its header. */
interface SheetRows {

  /**
   * Writes the rows.
   *
   * @return the links of their cells, as the content of {@code <hyperlinks>}; empty where there are
   *     none
   */
  String write(OutputStream out) throws IOException;
}
