package io.github.palaudit.cli;

import io.github.palaudit.config.InvalidConfiguration;
import io.github.palaudit.render.template.TemplateFailed;
import io.github.palaudit.scan.CannotResume;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into one message and the documented exit code. */
final class FailureMessages implements IExecutionExceptionHandler {

  private final BooleanSupplier verbose;

  /**
   * @param verbose whether the user wants to see what lies behind a message
   */
  FailureMessages(BooleanSupplier verbose) {
    this.verbose = verbose;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    print(line.getErr(), "", failure, verbose.getAsBoolean());
    return code(failure);
  }

  /**
   * Says what failed.
   *
   * @param where what the message begins with
   */
  static void print(PrintWriter err, String where, Exception failure, boolean verbose) {
    int code = code(failure);
    String words =
        code == ExitCode.FAULT
            ? "this is a fault of palaudit, please report it: " + failure
            : String.valueOf(failure.getMessage());
    err.println("palaudit: " + Plain.text(where + words));
    if (code == ExitCode.FAULT || verbose) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(Plain.text(trace.toString()));
    }
    err.flush();
  }

  /** The documented exit code. */
  static int code(Exception failure) {
    if (failure instanceof UnreadableInput) {
      return ExitCode.INPUT;
    }
    if (failure instanceof InvalidConfiguration
        || failure instanceof CannotWrite
        || failure instanceof CannotResume
        || failure instanceof TemplateFailed) {
      return ExitCode.USAGE;
    }
    return failure instanceof SignInFailed ? ExitCode.SIGN_IN : ExitCode.FAULT;
  }
}
