package io.github.palaudit.cli;

import io.github.palaudit.config.InvalidConfiguration;
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
    PrintWriter err = line.getErr();
    int code = code(failure);
    if (code == ExitCode.FAULT) {
      err.println(
          "palaudit: this is a fault of palaudit, please report it: "
              + Plain.text(failure.toString()));
    } else {
      err.println("palaudit: " + Plain.text(String.valueOf(failure.getMessage())));
    }
    if (code == ExitCode.FAULT || verbose.getAsBoolean()) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      err.print(Plain.text(trace.toString()));
    }
    err.flush();
    return code;
  }

  private static int code(Exception failure) {
    if (failure instanceof UnreadableInput) {
      return ExitCode.INPUT;
    }
    if (failure instanceof InvalidConfiguration || failure instanceof CannotWrite) {
      return ExitCode.USAGE;
    }
    return failure instanceof SignInFailed ? ExitCode.SIGN_IN : ExitCode.FAULT;
  }
}
