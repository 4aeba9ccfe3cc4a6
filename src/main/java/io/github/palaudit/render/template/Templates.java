package io.github.palaudit.render.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.ObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Templates by name, such as {@code html/audit.ftlh}: those of a folder win, the others are
 * palaudit's own. They run without any way out of them, and what they print is escaped for HTML.
 */
public final class Templates {

  /** palaudit's own templates alone. */
  public static final Templates OURS = new Templates(Optional.empty());

  private static final String FOLDER = "/templates/";

  private final Optional<TemplateFolder> folder;
  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);

  private Templates(Optional<TemplateFolder> folder) {
    this.folder = folder;
    TemplateLoader ours = new ClassTemplateLoader(Templates.class, FOLDER);
    configuration.setTemplateLoader(
        folder
            .<TemplateLoader>map(
                given ->
                    new MultiTemplateLoader(new TemplateLoader[] {new FolderLoader(given), ours}))
            .orElse(ours));
    configuration.setLocalizedLookup(false);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat(",##0");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
  }

  /**
   * With these in the place of palaudit's own.
   *
   * @throws TemplateFailed when one of them is no template
   */
  public static Templates of(TemplateFolder folder) {
    Templates templates = new Templates(Optional.of(folder));
    try {
      for (String name : folder.names()) {
        if (name.endsWith(".ftlh")) {
          templates.template(name);
        } else {
          templates.file(name);
        }
      }
    } catch (IOException unreadable) {
      throw new TemplateFailed("The templates cannot be read (" + unreadable + ").", unreadable);
    }
    return templates;
  }

  /**
   * Runs one; values are what FreeMarker makes of them.
   *
   * @throws TemplateFailed when a template of the folder fails
   */
  public void run(String name, Map<String, Object> values, Writer out) throws IOException {
    run(name, values, configuration.getObjectWrapper(), out);
  }

  void run(String name, Map<String, Object> values, ObjectWrapper wrapper, Writer out)
      throws IOException {
    Template template = template(name);
    try {
      template.process(values, out, wrapper);
    } catch (TemplateException failure) {
      if (failure.getCause() instanceof TemplateFailed told) {
        throw told;
      }
      throw failed(failure);
    }
  }

  /** The keys of the hashes that this template assigns, such as {@code w.title}. */
  NavigableSet<String> keys(String name, Map<String, Object> values, ObjectWrapper wrapper)
      throws IOException {
    NavigableSet<String> keys = new TreeSet<>();
    try {
      Environment run =
          template(name).createProcessingEnvironment(values, Writer.nullWriter(), wrapper);
      run.process();
      TemplateHashModelEx assigned = run.getMainNamespace();
      for (TemplateModelIterator names = assigned.keys().iterator(); names.hasNext(); ) {
        String hash = String.valueOf(names.next());
        if (assigned.get(hash) instanceof TemplateHashModelEx words) {
          for (TemplateModelIterator one = words.keys().iterator(); one.hasNext(); ) {
            keys.add(hash + "." + one.next());
          }
        }
      }
    } catch (TemplateException failure) {
      throw failed(failure);
    }
    return keys;
  }

  /** Whether the folder has a file of this name. */
  boolean replaces(String name) {
    return folder.flatMap(given -> given.text(name)).isPresent();
  }

  /** What people call the file of this name. */
  String place(String name) {
    return folder.map(given -> given.shown(name)).orElse(name);
  }

  private Template template(String name) throws IOException {
    try {
      return configuration.getTemplate(name);
    } catch (ParseException broken) {
      throw failed(
          broken.getTemplateName(), broken.getLineNumber(), broken.getEditorMessage(), broken);
    } catch (TemplateNotFoundException | MalformedTemplateNameException missing) {
      throw failed(name, 0, String.valueOf(missing.getMessage()), missing);
    }
  }

  private RuntimeException failed(TemplateException failure) {
    return failed(
        String.valueOf(failure.getTemplateSourceName()),
        Optional.ofNullable(failure.getLineNumber()).orElse(0),
        failure.getMessageWithoutStackTop(),
        failure);
  }

  private RuntimeException failed(String name, int line, String why, Exception cause) {
    String first = why.lines().limit(2).map(String::strip).collect(Collectors.joining(" "));
    if (folder.isEmpty()) {
      return new IllegalStateException(
          "the template " + name + ":" + line + " does not fit: " + why, cause);
    }
    boolean theirs = folder.get().text(name).isPresent();
    String place = theirs ? folder.get().shown(name) : "palaudit's own template " + name;
    return new TemplateFailed(
        place
            + ":"
            + line
            + ": "
            + first
            + (theirs ? "" : " (run with the templates of --templates)"),
        cause);
  }

  /** A file beside the templates, as it is: that of the folder, else palaudit's own. */
  public String file(String name) {
    return folder.flatMap(given -> given.text(name)).orElseGet(() -> ourFile(name));
  }

  /** Whether palaudit has a file of this name. */
  static boolean isOurs(String name) {
    return Templates.class.getResource(FOLDER + name) != null;
  }

  private static String ourFile(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new IllegalStateException("palaudit's own file " + name + " cannot be read", damaged);
    }
  }
}
