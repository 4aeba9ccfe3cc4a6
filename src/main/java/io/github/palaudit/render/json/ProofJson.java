package io.github.palaudit.render.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.palaudit.report.Proof;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes proofs as one JSON document. Its keys are an interface, told in docs/reports.md: within
 * {@link #FORMAT} they are added to and never changed. It is ASCII, so that no terminal's encoding
 * can spoil it.
 */
public final class ProofJson {

  /** The version of the interface. */
  public static final String FORMAT = "palaudit-explain/1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private ProofJson() {}

  /**
   * The document, ending in a line end.
   *
   * @param subject what was asked for, as it was typed
   */
  public static String of(String subject, List<Proof> proofs) {
    StringWriter text = new StringWriter();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator generator = FACTORY.createGenerator(text)) {
      generator.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      JsonFields fields = new JsonFields(generator);
      fields.object(
          () -> {
            fields.text("format", FORMAT);
            fields.text("subject", subject);
            fields.array("proofs", proofs, proof -> proof(proof, fields));
          });
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.append('\n').toString();
  }

  private static void proof(Proof proof, JsonFields fields) throws IOException {
    fields.text("kind", proof.kind().word());
    fields.text("statement", proof.statement());
    for (Proof.Fact fact : proof.facts()) {
      fields.text(fact.name(), fact.value());
    }
    if (!proof.because().isEmpty()) {
      fields.array("because", proof.because(), one -> proof(one, fields));
    }
  }
}
