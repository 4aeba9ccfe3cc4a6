package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that look otherwise and say the same. */
class EncodingTest {

  private static final Pattern GUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  @TempDir private Path folder;

  private Litware litware;

  @BeforeEach
  void export() {
    litware = new Litware(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, true",
    "UTF-16LE, true",
    "UTF-16BE, true",
    "UTF-16LE, false",
    "UTF-16BE, false"
  })
  void anEncodingChangesNothing(String name, boolean marked) throws IOException {
    Charset charset = Charset.forName(name);
    litware.replacing("Ada Adams", "Ada Ådams 世界");
    litware.runImport();
    String plain = records();
    for (String file : new String[] {"subscriptions.json", "assignments-test.json", "users.json"}) {
      String text = Files.readString(litware.file(file));
      litware.write(file, ((marked ? "\uFEFF" : "") + text).getBytes(charset));
    }

    assertThat(litware.runImport().code()).isZero();

    assertThat(records()).isEqualTo(plain).contains("Ada Ådams 世界");
  }

  @Test
  void guidsMeanTheSameInAnyLetterCase() throws IOException {
    for (String file :
        new String[] {"assignments-production.json", "assignments-test.json", "operations.json"}) {
      String text = Litware.text(file);
      litware.write(file, GUID.matcher(text).replaceAll(m -> m.group().toUpperCase(Locale.ROOT)));
    }
    String links = Litware.text("links/ada.json");
    litware.write(
        "links/ada.json", GUID.matcher(links).replaceAll(m -> m.group().toUpperCase(Locale.ROOT)));
    assertThat(litware.runImport("--tenant", Litware.TENANT.toUpperCase(Locale.ROOT)).code())
        .isZero();

    litware.runReport();

    AuditJson audit = litware.audit();
    assertThat(audit.root().path("scopes")).hasSize(2);
    assertThat(audit.answer(Litware.PRODUCTION)).isEqualTo("attributed standing");
    assertThat(audit.answer(Litware.TEST)).isEqualTo("not-attributed unlinked-admin");
    assertThat(audit.principal(Litware.ADA).path("link").asText()).isEqualTo("linked");
  }

  @Test
  void theSameRowTwiceIsOneThing() throws IOException {
    litware.runImport();
    String once = records();

    Cli.Result twice =
        litware.runImport(
            "--role-assignments",
            litware.file("assignments-test.json").toString(),
            "--principals",
            litware.file("users.json").toString());

    assertThat(twice.code()).isZero();
    assertThat(records()).isEqualTo(once);
  }

  /** The snapshot below its header. */
  private String records() throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(litware.snapshot()))) {
      ByteArrayOutputStream all = new ByteArrayOutputStream();
      in.transferTo(all);
      String text = all.toString(StandardCharsets.UTF_8);
      return text.substring(text.indexOf('\n'));
    }
  }
}
