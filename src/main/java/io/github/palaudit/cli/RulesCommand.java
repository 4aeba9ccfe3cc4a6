package io.github.palaudit.cli;

import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.rule.Rules;
import io.github.palaudit.render.text.RuleBook;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rule book. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description = "Lists the rules, or explains one.",
    footerHeading = "%nExamples:%n",
    footer = {"  palaudit rules PAL001", "  palaudit rules --markdown > docs/rules.md"})
final class RulesCommand implements Callable<Integer> {

  private final Surroundings around;

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "RULE", description = "a rule's id, such as PAL001")
  private @Nullable String wanted;

  @Option(names = "--markdown", description = "print the whole rule book as Markdown")
  private boolean markdown;

  RulesCommand(Surroundings around) {
    this.around = around;
  }

  @Override
  public Integer call() {
    PrintWriter out = around.out();
    if (markdown) {
      return printBook(out);
    }
    if (wanted == null) {
      Rules.all().stream()
          .map(Rule::text)
          .forEach(
              text ->
                  out.printf(
                      Locale.ROOT,
                      "%s  %-8s  %s%n",
                      text.id(),
                      text.severity().label(),
                      text.title()));
      return ExitCode.DONE;
    }
    explain(out, find(wanted));
    return ExitCode.DONE;
  }

  private int printBook(PrintWriter out) {
    if (wanted != null) {
      throw new ParameterException(
          spec.commandLine(), "--markdown prints all rules: leave " + wanted + " out.");
    }
    out.print(RuleBook.markdown(Rules.bySubject()));
    return ExitCode.DONE;
  }

  private RuleText find(String id) {
    Optional<RuleText> found =
        Rules.all().stream()
            .map(Rule::text)
            .filter(text -> text.id().equalsIgnoreCase(id.strip()))
            .findFirst();
    return found.orElseThrow(
        () ->
            new ParameterException(
                spec.commandLine(), "There is no rule " + id + "; \"palaudit rules\" lists them."));
  }

  private static void explain(PrintWriter out, RuleText text) {
    out.println(text.id() + " " + text.title() + " (usually " + text.severity().label() + ")");
    out.println();
    paragraph(out, "What it finds", text.what());
    paragraph(out, "Why it matters", text.why());
    paragraph(out, "What to do", text.remedy());
    paragraph(out, "Rests on", String.join(", ", text.sources()) + " of docs/facts.md");
  }

  private static void paragraph(PrintWriter out, String heading, String text) {
    out.println(heading);
    StringBuilder line = new StringBuilder(" ");
    for (String word : text.split(" ")) {
      if (line.length() + word.length() > 95) {
        out.println(line);
        line = new StringBuilder(" ");
      }
      line.append(' ').append(word);
    }
    out.println(line);
    out.println();
  }
}
