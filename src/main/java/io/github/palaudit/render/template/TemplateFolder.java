package io.github.palaudit.render.template;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder whose files take the place of palaudit's own templates of the same names: {@code
 * html/audit.ftlh}, {@code transparency/words.ftlh} and so on. Nothing outside of it is read.
 */
public final class TemplateFolder {

  /** The folders in which palaudit's own templates lie. */
  private static final List<String> FOLDERS = List.of("html", "transparency");

  private static final long MAX_BYTES = 1 << 20;

  private final Path given;
  private final Path root;

  private TemplateFolder(Path given, Path root) {
    this.given = given;
    this.root = root;
  }

  /**
   * This folder.
   *
   * @throws TemplateFailed when it is none, or holds nothing that replaces a template
   */
  public static TemplateFolder of(Path given) {
    try {
      TemplateFolder folder = new TemplateFolder(given, given.toRealPath());
      if (folder.names().stream().noneMatch(Templates::isOurs)) {
        throw new TemplateFailed(
            given
                + " replaces none of palaudit's templates; expected is a file like "
                + given.resolve("transparency").resolve("words.ftlh")
                + " (docs/transparency.md).");
      }
      return folder;
    } catch (IOException unreadable) {
      throw new TemplateFailed(
          given + " cannot be read as a folder of templates (" + unreadable + ").", unreadable);
    }
  }

  /** The files that are there, as names of templates. */
  List<String> names() throws IOException {
    List<String> names = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path inside = root.resolve(folder);
      if (Files.isDirectory(inside)) {
        try (Stream<Path> files = Files.list(inside)) {
          files
              .filter(Files::isRegularFile)
              .map(file -> folder + "/" + file.getFileName())
              .sorted()
              .forEach(names::add);
        }
      }
    }
    return names;
  }

  /** What people call a file of this name. */
  String shown(String name) {
    return given.resolve(name).toString();
  }

  /**
   * The text of the file of this name; empty where there is none.
   *
   * @throws TemplateFailed when it leads out of the folder, is too big, or is no text in UTF-8
   */
  Optional<String> text(String name) {
    try {
      Path file = root.resolve(name);
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      Path real = file.toRealPath();
      if (!real.startsWith(root)) {
        throw new TemplateFailed(
            shown(name) + " leads out of " + given + "; put the file itself there.");
      }
      if (Files.size(real) > MAX_BYTES) {
        throw new TemplateFailed(
            shown(name) + " is larger than 1 MB, which no template should be.");
      }
      return Optional.of(Files.readString(real));
    } catch (InvalidPathException impossible) {
      return Optional.empty();
    } catch (CharacterCodingException notText) {
      throw new TemplateFailed(shown(name) + " is not text in UTF-8; save it as UTF-8.", notText);
    } catch (IOException unreadable) {
      throw new TemplateFailed(shown(name) + " cannot be read (" + unreadable + ").", unreadable);
    }
  }
}
