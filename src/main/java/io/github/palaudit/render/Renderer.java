package io.github.palaudit.render;
import io.github.palaudit.report.Report;
import java.io.*;
/** x. */
public interface Renderer { 
  /** x. */ String fileName();
  /** x. */ void render(Report r, OutputStream o) throws IOException; }
