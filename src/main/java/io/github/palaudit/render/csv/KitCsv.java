package io.github.palaudit.render.csv;

import io.github.palaudit.kit.Block;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.kit.Stage;
import io.github.palaudit.render.KitRenderer;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.snapshot.PartnerId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** A line for each page, for mail merge. */
public final class KitCsv implements KitRenderer {

  private static final List<Field> FIELDS =
      List.of(
          new Field("customer", KitPage::customer),
          new Field("name", page -> page.who().name()),
          new Field("mail", page -> page.who().mail().orElse("")),
          new Field("kind", page -> page.who().kind()),
          new Field("task", page -> page.task().word()),
          new Field("subject", KitPage::title),
          new Field("tenantName", KitPage::tenantName),
          new Field("tenantId", page -> page.tenant().value()),
          new Field("objectId", page -> page.who().id().object().value()),
          new Field("signInName", page -> page.who().signInName().orElse("")),
          new Field("locationAccount", page -> page.account().map(PartnerId::value).orElse("")),
          new Field("linkedTo", page -> page.linkedTo().map(PartnerId::value).orElse("")),
          new Field("counts", page -> page.counts().word()),
          new Field("page", page -> page.name() + ".html"),
          new Field("azureCli", page -> page.lines(Stage.Kind.CHANGE, Block.Language.BASH)),
          new Field("powerShell", page -> page.lines(Stage.Kind.CHANGE, Block.Language.POWERSHELL)),
          new Field("check", page -> page.lines(Stage.Kind.SHOW, Block.Language.BASH)));

  /** A column: what it is called, and what stands in it. */
  private record Field(String header, Function<KitPage, String> value) {}

  @Override
  public String fileName() {
    return "links-kit.csv";
  }

  @Override
  public void render(Kit kit, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    try {
      CsvLine.write(writer, FIELDS.stream().map(Field::header).toList());
      for (KitPage page : kit.pages()) {
        CsvLine.write(
            writer,
            FIELDS.stream().map(field -> VisibleText.of(field.value().apply(page))).toList());
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
  }
}
