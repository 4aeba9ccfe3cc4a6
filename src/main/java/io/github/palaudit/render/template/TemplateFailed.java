package io.github.palaudit.render.template;

/** A template that was given in the place of palaudit's own does not work; says which and where. */
public final class TemplateFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TemplateFailed(String message) {
    super(message);
  }

  TemplateFailed(String message, Throwable cause) {
    super(message, cause);
  }
}
