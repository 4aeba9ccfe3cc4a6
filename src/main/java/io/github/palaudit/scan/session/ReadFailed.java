package io.github.palaudit.scan.session;

import java.util.Optional;
import java.util.OptionalInt;

/** Something was asked for and not given. Becomes a gap of the snapshot; holds no token. */
public final class ReadFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 300;

  private final int status;
  private final String code;
  private final String requestId;

  /**
   * For this reason.
   *
   * @param status the HTTP status, where there was an answer
   * @param code the error's code in the answer
   * @param requestId the service's id of the request
   */
  public ReadFailed(
      String reason, OptionalInt status, Optional<String> code, Optional<String> requestId) {
    super(plain(reason));
    this.status = status.orElse(0);
    this.code = code.orElse("");
    this.requestId = requestId.orElse("");
  }

  /** Without an answer. */
  public static ReadFailed because(String reason) {
    return new ReadFailed(reason, OptionalInt.empty(), Optional.empty(), Optional.empty());
  }

  /** The reason in words. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** The HTTP status, where there was an answer. */
  public OptionalInt status() {
    return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
  }

  /** The error's code in the answer. */
  public Optional<String> code() {
    return Optional.of(code).filter(text -> !text.isEmpty());
  }

  /** The service's id of the request. */
  public Optional<String> requestId() {
    return Optional.of(requestId).filter(text -> !text.isEmpty());
  }

  /** One line of bounded length: what a service says is not trusted to be either. */
  private static String plain(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
  }
}
