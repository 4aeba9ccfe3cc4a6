package io.github.palaudit.cli;

import io.github.palaudit.config.Logo;
import io.github.palaudit.render.html.TransparencyPage;
import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.render.word.TransparencyWord;
import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.transparency.Disclosure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the customer's document; both files are made whole before either is written. */
final class TransparencyFiles {

  static final String PAGE = "transparency.html";
  static final String WORD = "transparency.docx";

  private final Templates templates;
  private final Optional<Logo> logo;

  TransparencyFiles(Templates templates, Optional<Logo> logo) {
    this.templates = templates;
    this.logo = logo;
  }

  /** The files of one customer, in memory. */
  Map<String, byte[]> made(Disclosure disclosure) throws IOException {
    CustomerDocument document = new CustomerDocument(templates, disclosure, logo);
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    TransparencyPage.write(document, page);
    ByteArrayOutputStream word = new ByteArrayOutputStream();
    TransparencyWord.write(document, word);
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put(PAGE, page.toByteArray());
    files.put(WORD, word.toByteArray());
    return files;
  }

  /** Replaces each file in this folder whole; returns the files. */
  static List<Path> write(Map<String, byte[]> files, Path folder) {
    return files.entrySet().stream()
        .map(
            file -> {
              Path target = folder.resolve(file.getKey());
              return CannotWrite.orRun(
                  target,
                  () -> {
                    PrivateFiles.replace(target, out -> out.write(file.getValue()));
                    return target;
                  });
            })
        .toList();
  }
}
