package io.github.palaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A customer's exports as az prints them, small enough to work out every answer by hand.
 *
 * <p>Production: the guest Ada of Fabrikam is Contributor and linked to us; Zoe of Litware is
 * Owner. Test: the group Fabrikam Operations is Support Request Contributor; of its members Bob is
 * not linked and Dan is linked to Tailspin Toys. The links were read on 2026-11-10.
 */
final class Litware {

  static final String TENANT = "11111111-1111-4111-8111-111111111111";
  static final String PRODUCTION = "/subscriptions/aaaaaaaa-0000-4000-8000-000000000001";
  static final String TEST = "/subscriptions/aaaaaaaa-0000-4000-8000-000000000002";
  static final String ADA = "bbbbbbbb-0000-4000-8000-00000000000a";
  static final String BOB = "bbbbbbbb-0000-4000-8000-00000000000b";
  static final String DAN = "bbbbbbbb-0000-4000-8000-00000000000d";
  static final String OPERATIONS = "cccccccc-0000-4000-8000-000000000001";

  private static final List<String> FILES =
      List.of(
          "palaudit.yaml",
          "subscriptions.json",
          "assignments-production.json",
          "assignments-test.json",
          "users.json",
          "applications.json",
          "groups.json",
          "operations.json",
          "links/ada.json",
          "links/bob.json",
          "links/dan.json");

  private final Path folder;

  /** Writes all files into the folder. */
  Litware(Path folder) {
    this.folder = folder;
    for (String name : FILES) {
      write(name, text(name));
    }
  }

  /** A file's text as it is given. */
  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(Litware.class.getResourceAsStream("/cli/litware/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path write(String name, String text) {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) {
    try {
      Path file = file(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Puts one text in another's place, in every file. */
  Litware replacing(String old, String by) {
    for (String name : FILES) {
      try {
        write(name, Files.readString(file(name)).replace(old, by));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return this;
  }

  Path snapshot() {
    return file("litware.jsonl.gz");
  }

  Path output() {
    return file("out");
  }

  /** The words of an import of every file. */
  List<String> importing() {
    List<String> words = new ArrayList<>(List.of("import", "--name", "Litware"));
    words.addAll(List.of("--collected-at", "2026-11-10", "--include-inherited"));
    add(words, "--subscriptions", "subscriptions.json");
    add(words, "--role-assignments", "assignments-production.json");
    add(words, "--role-assignments", "assignments-test.json");
    add(words, "--principals", "users.json");
    add(words, "--principals", "applications.json");
    add(words, "--principals", "groups.json");
    words.addAll(List.of("--group-members", "Fabrikam Operations=" + file("operations.json")));
    add(words, "--links", "links");
    words.addAll(List.of("-o", snapshot().toString()));
    return words;
  }

  private void add(List<String> words, String option, String name) {
    words.addAll(List.of(option, file(name).toString()));
  }

  Cli.Result runImport(String... more) {
    return run(importing(), more);
  }

  /** Imports the same files, exported without what stands above the subscriptions. */
  Cli.Result runImportWithGap(String... more) {
    List<String> words = importing();
    words.set(words.indexOf("--include-inherited"), "--include-inherited=false");
    return run(words, more);
  }

  /** Reports the snapshot, whose import must have gone well, into {@link #output}. */
  Cli.Result runReport(String... more) {
    return run(
        List.of(
            "report",
            snapshot().toString(),
            "-c",
            file("palaudit.yaml").toString(),
            "-o",
            output().toString()),
        more);
  }

  Cli.Result runExplain(String subject, String... more) {
    return run(
        List.of(
            "explain",
            "--snapshot",
            snapshot().toString(),
            "-c",
            file("palaudit.yaml").toString(),
            subject),
        more);
  }

  AuditJson audit() {
    return AuditJson.in(output());
  }

  private static Cli.Result run(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(Arrays.asList(more));
    return new Cli().run(all.toArray(String[]::new));
  }
}
