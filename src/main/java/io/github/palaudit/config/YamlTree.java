package io.github.palaudit.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.github.palaudit.snapshot.TextFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Parses one YAML document. Aliases are refused, so that a small file cannot grow into a large one;
 * so are duplicate keys, a second document and deep nesting.
 */
final class YamlTree {

  private static final int DEEPEST = 20;

  private final String file;
  private final YAMLParser yaml;
  private final Problems problems;

  private YamlTree(String file, YAMLParser yaml, Problems problems) {
    this.file = file;
    this.yaml = yaml;
    this.problems = problems;
  }

  /**
   * The document in this file; empty when there are only comments.
   *
   * @throws InvalidConfiguration when it is not YAML, or of a kind that is refused
   */
  static Optional<YamlNode> parse(TextFile file, Problems problems) {
    try (YAMLParser yaml = new YAMLFactory().createParser(file.text())) {
      YamlTree tree = new YamlTree(file.name(), yaml, problems);
      if (yaml.nextToken() == null) {
        return Optional.empty();
      }
      YamlNode document = tree.node(0, "");
      if (yaml.nextToken() != null) {
        throw tree.refused("a second document begins here; one is read");
      }
      return Optional.of(document);
    } catch (JsonProcessingException broken) {
      throw notYaml(file.name(), broken);
    } catch (IOException impossible) {
      throw new InvalidConfiguration(file.name() + ": cannot be read", impossible);
    }
  }

  private static InvalidConfiguration notYaml(String file, JsonProcessingException broken) {
    int line = broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
    String problem = broken.getOriginalMessage();
    if (broken.getCause() instanceof MarkedYAMLException marked
        && marked.getProblemMark() != null) {
      line = marked.getProblemMark().getLine() + 1;
      problem = marked.getProblem();
    }
    String hint = problem.contains("TAB") ? "; indent with spaces" : "";
    return new InvalidConfiguration(
        file + ":" + line + ": is not YAML (" + problem.lines().findFirst().orElse("") + ")" + hint,
        broken);
  }

  private YamlNode node(int depth, String path) throws IOException {
    if (yaml.isCurrentAlias() || yaml.getObjectId() != null) {
      throw refused("anchors (&) and aliases (*) are not read; write the value out, or in quotes");
    }
    if (depth > DEEPEST) {
      throw refused("is nested deeper than " + DEEPEST + " levels");
    }
    int line = line();
    JsonToken token = yaml.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return mapping(line, depth, path);
    }
    if (token == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (yaml.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(depth + 1, path + "[" + items.size() + "]"));
      }
      return new YamlNode.Sequence(line, items);
    }
    if (token == JsonToken.VALUE_NULL) {
      return new YamlNode.Absent(line);
    }
    String text = yaml.getText();
    return text == null || text.isEmpty()
        ? new YamlNode.Absent(line)
        : new YamlNode.Scalar(line, text);
  }

  private YamlNode mapping(int line, int depth, String path) throws IOException {
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (yaml.nextToken() != JsonToken.END_OBJECT) {
      String key = yaml.currentName();
      int keyLine = line();
      String below = Section.path(path, key);
      yaml.nextToken();
      YamlNode.Entry entry = new YamlNode.Entry(keyLine, node(depth + 1, below));
      YamlNode.Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        problems.add(keyLine, below, "is given twice, first in line " + first.line());
      }
    }
    return new YamlNode.Mapping(line, entries);
  }

  private int line() {
    return yaml.currentTokenLocation().getLineNr();
  }

  private InvalidConfiguration refused(String problem) {
    return new InvalidConfiguration(List.of(file + ":" + line() + ": " + problem));
  }
}
