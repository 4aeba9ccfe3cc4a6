package io.github.palaudit.kit;

/**
 * Text to copy: commands, or a whole file.
 *
 * @param language what it is written in
 * @param file the name it goes by as a file; empty for lines to run
 * @param text without a line break at its end; never holds a name from elsewhere
 */
public record Block(Language language, String file, String text) {

  /** What a block is written in. */
  public enum Language {
    BASH("bash"),
    POWERSHELL("powershell"),
    YAML("yaml"),
    TERRAFORM("hcl");

    private final String word;

    Language(String word) {
      this.word = word;
    }

    /** As Markdown's fences call it. */
    public String word() {
      return word;
    }
  }

  static Block bash(String... lines) {
    return new Block(Language.BASH, "", String.join("\n", lines));
  }

  static Block powerShell(String... lines) {
    return new Block(Language.POWERSHELL, "", String.join("\n", lines));
  }
}
