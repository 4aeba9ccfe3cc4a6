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
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A line for each page, for mail merge. */
public final class KitCsv implements KitRenderer {

  /** A column: what it is called, and what stands in it. */
  private enum Field {
    CUSTOMER("customer", KitPage::customer),
    NAME("name", page -> page.who().name()),
    MAIL("mail", page -> page.who().mail().orElse("")),
    KIND("kind", page -> page.who().kind()),
    TASK("task", page -> page.task().word()),
    SUBJECT("subject", KitPage::title),
    TENANT_NAME("tenantName", KitPage::tenantName),
    TENANT_ID("tenantId", page -> page.tenant().value()),
    OBJECT_ID("objectId", page -> page.who().id().object().value()),
    SIGN_IN_NAME("signInName", page -> page.who().signInName().orElse("")),
    ACCOUNT("locationAccount", page -> page.account().map(PartnerId::value).orElse("")),
    LINKED_TO("linkedTo", page -> page.linkedTo().map(PartnerId::value).orElse("")),
    COUNTS("counts", page -> page.counts().word()),
    PAGE("page", page -> page.name() + ".html"),
    CLI("azureCli", page -> page.lines(Stage.Kind.CHANGE, Block.Language.BASH)),
    POWERSHELL("powerShell", page -> page.lines(Stage.Kind.CHANGE, Block.Language.POWERSHELL)),
    CHECK("check", page -> page.lines(Stage.Kind.SHOW, Block.Language.BASH));

    private final String header;
    private final Function<KitPage, String> value;

    Field(String header, Function<KitPage, String> value) {
      this.header = header;
      this.value = value;
    }
  }

  @Override
  public String fileName() {
    return "links-kit.csv";
  }

  @Override
  public void render(Kit kit, OutputStream out) throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    List<Field> fields = Arrays.asList(Field.values());
    try {
      CsvLine.write(writer, fields.stream().map(field -> field.header).toList());
      for (KitPage page : kit.pages()) {
        CsvLine.write(
            writer, fields.stream().map(field -> VisibleText.of(field.value.apply(page))).toList());
      }
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
    writer.flush();
  }
}
