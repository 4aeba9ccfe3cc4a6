package io.github.palaudit.render.template;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** Hands FreeMarker the templates of a folder. */
final class FolderLoader implements TemplateLoader {

  private final TemplateFolder folder;

  FolderLoader(TemplateFolder folder) {
    this.folder = folder;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return folder.text(name).orElse(null);
  }

  @Override
  public long getLastModified(Object templateSource) {
    return 0;
  }

  @Override
  public Reader getReader(Object templateSource, String encoding) {
    return new StringReader((String) templateSource);
  }

  @Override
  public void closeTemplateSource(Object templateSource) {
    // Its text was read whole already.
  }
}
