package io.github.palaudit.config;

import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads {@code palaudit.yaml}. */
public final class ConfigurationFile {

  private static final int MAX_BYTES = 1 << 20;

  private ConfigurationFile() {}

  /**
   * The configuration in this file. Every value is taken as the text that was written, so that no
   * id becomes a number and {@code yes} and {@code no} stay words.
   *
   * @throws InvalidConfiguration when the file cannot be read, or anything in it is unknown or
   *     wrong; the message lists it all
   */
  public static Configuration read(Path file) {
    try {
      return read(file, TextFile.read(file, MAX_BYTES)).configuration();
    } catch (UnreadableInput unusable) {
      throw new InvalidConfiguration(String.valueOf(unusable.getMessage()), unusable);
    }
  }

  /** A commented {@code palaudit.yaml} with fictional values, to be edited by the reader. */
  public static String template() {
    try (InputStream in =
        Objects.requireNonNull(
            ConfigurationFile.class.getResourceAsStream("/config/palaudit.yaml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException("palaudit's own template is damaged", impossible);
    }
  }

  /** What was read, and the keys that were asked for. */
  record Reading(Configuration configuration, Set<String> keys) {}

  static Reading read(Path file, TextFile given) {
    Problems problems = new Problems(given.name());
    Section root = root(given, problems, "partner:");
    Configuration configuration = configuration(file, root);
    root.refuseOthers();
    problems.refuseIfAny();
    return new Reading(configuration, root.askedFor());
  }

  /**
   * The keys of a file.
   *
   * @param first the key that such a file begins with, for the message
   */
  static Section root(TextFile given, Problems problems, String first) {
    Optional<YamlNode> document = YamlTree.parse(given, problems);
    if (document.isPresent() && !(document.get() instanceof YamlNode.Mapping)) {
      throw new InvalidConfiguration(
          List.of(
              given.name()
                  + ":"
                  + document.get().line()
                  + ": is "
                  + document.get().kind()
                  + ", expected are keys with values, beginning with "
                  + first));
    }
    return new Section(
        document.map(YamlNode.Mapping.class::cast).orElse(new YamlNode.Mapping(1, Map.of())),
        "",
        problems);
  }

  private static Configuration configuration(Path file, Section root) {
    Partner partner = PartnerReader.read(root.section("partner"), file);
    return new Configuration(
        partner,
        CustomerReader.read(root.sections("customers"), partner),
        PolicyReader.read(root.section("policy")),
        evidence(file, root.section("evidence")),
        WaiverReader.read(root.sections("waivers")),
        root.sections("credentials").stream().map(CredentialReader::read).toList(),
        SeverityReader.read(root.section("severities")));
  }

  private static EvidenceSettings evidence(Path file, Section evidence) {
    return new EvidenceSettings(
        evidence.values("folders", folder -> file.resolveSibling(Values.TEXT.of(folder))),
        evidence
            .value("freshDays", Values.wholeNumber(1, 3660))
            .orElse(EvidenceSettings.DEFAULT.freshDays()));
  }
}
