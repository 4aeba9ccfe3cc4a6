package io.github.palaudit.render.html;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;

/** The page's templates, run without any way out of them; what they print is escaped for HTML. */
final class Templates {

  private static final String FOLDER = "/templates/html/";

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);

  Templates() {
    configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, FOLDER));
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

  void run(String name, Map<String, Object> values, Writer out) throws IOException {
    Template template = configuration.getTemplate(name);
    try {
      template.process(values, out);
    } catch (TemplateException failure) {
      throw new IllegalStateException(
          "the template " + name + " does not fit the report: " + failure.getMessage(), failure);
    }
  }

  /** A file beside the templates, as it is. */
  static String file(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException damaged) {
      throw new IllegalStateException("palaudit's own file " + name + " cannot be read", damaged);
    }
  }
}
