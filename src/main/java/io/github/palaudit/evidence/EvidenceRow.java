package io.github.palaudit.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One line of an evidence file: its values as text, by key.
 *
 * @param place the file and line, for messages
 */
record EvidenceRow(String place, Map<String, String> values) {

  static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * The values of a line. What is no plain value is left out.
   *
   * @throws UnreadableInput when the line is no JSON object
   */
  static EvidenceRow parse(String place, String line) {
    Map<String, String> values = new HashMap<>();
    try (JsonParser json = JSON.createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new UnreadableInput(place, "is not a JSON object; every line holds one observation");
      }
      for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
        if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
          values.put(key, json.getText().strip());
        }
        json.skipChildren();
      }
      if (json.nextToken() != null) {
        throw new UnreadableInput(place, "goes on behind its JSON object");
      }
    } catch (JsonProcessingException broken) {
      throw new UnreadableInput(
          place, "is damaged or cut short (" + broken.getOriginalMessage() + ")", broken);
    } catch (IOException impossible) {
      throw new UnreadableInput(place, "cannot be read (" + impossible + ")", impossible);
    }
    return new EvidenceRow(place, values);
  }

  /**
   * The observation that this line is, with name and fingerprint of its file, or of the original
   * that it was imported from.
   *
   * @throws UnreadableInput when a value is missing or wrong
   */
  DatedObservation observation(String source, String sha256) {
    LinkAnswer answer = answer();
    Optional<Instant> collectedAt = time("collectedAt");
    if (collectedAt.isEmpty()) {
      throw wrong(
          "collectedAt is missing; say when it was observed (createdTime and updatedTime do not)");
    }
    boolean assumed = isAssumed();
    LinkObservation observation =
        new LinkObservation(
            PrincipalId.of(guid("tenantId"), guid("objectId")),
            answer,
            partner(answer),
            text("partnerName"),
            text("version"),
            time("createdTime"),
            time("updatedTime"),
            collectedAt,
            assumed,
            original().orElse(source),
            text("originalSha256").orElse(sha256),
            text("detail"),
            context());
    return new DatedObservation(observation, collectedAt.get(), assumed);
  }

  private boolean isAssumed() {
    String word = text("collectedAtAssumed").orElse("false");
    if (!word.equals("true") && !word.equals("false")) {
      throw wrong("collectedAtAssumed \"" + word + "\" is neither true nor false");
    }
    return word.equals("true");
  }

  /** The name of the file that an import took this from; name and fingerprint go together. */
  private Optional<String> original() {
    Optional<String> source = text("originalSource");
    Optional<String> sha256 = text("originalSha256");
    if (source.isPresent() != sha256.isPresent()) {
      throw wrong("originalSource and originalSha256 belong together, and one is missing");
    }
    if (sha256.filter(told -> !SHA256.matcher(told).matches()).isPresent()) {
      throw wrong("originalSha256 is no SHA-256 in lower-case hex");
    }
    return source;
  }

  private LinkContext context() {
    LinkBasis basis =
        text("basis")
            .map(
                word ->
                    Arrays.stream(LinkBasis.values())
                        .filter(known -> known.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> wrong("basis \"" + word + "\" is not known")))
            .orElse(LinkBasis.ATTESTED);
    return new LinkContext(
        basis,
        text("collectedBy"),
        text("requestId"),
        text("tenantName"),
        text("kind"),
        text("signInName"),
        text("state"));
  }

  private LinkAnswer answer() {
    String word = text("answer").orElse("");
    LinkAnswer answer =
        Arrays.stream(LinkAnswer.values())
            .filter(known -> known.word().equals(word))
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(
                        "answer \""
                            + word
                            + "\" is not one of "
                            + Arrays.stream(LinkAnswer.values())
                                .map(LinkAnswer::word)
                                .collect(Collectors.joining(", "))));
    if (answer == LinkAnswer.LINKED
        && text("state").filter("Deleted"::equalsIgnoreCase).isPresent()) {
      throw wrong("answer is linked, but state is Deleted, which is not-linked");
    }
    Optional<String> state = text("state").filter(told -> !told.equalsIgnoreCase("Active"));
    if (answer == LinkAnswer.LINKED && state.isPresent()) {
      throw wrong(
          "answer is linked, but state is "
              + state.get()
              + "; only Active is a link, anything else is inconclusive");
    }
    return answer;
  }

  private Optional<PartnerId> partner(LinkAnswer answer) {
    Optional<String> id = text("partnerId");
    if (answer == LinkAnswer.LINKED && id.isEmpty()) {
      throw wrong("partnerId is missing; a link names one");
    }
    try {
      return id.map(PartnerId::new);
    } catch (IllegalArgumentException notOne) {
      throw new UnreadableInput(place, "partnerId " + notOne.getMessage(), notOne);
    }
  }

  private String guid(String key) {
    String text = text(key).orElse("");
    if (!Guid.is(text)) {
      throw wrong(key + " \"" + text + "\" is not a GUID");
    }
    return text;
  }

  private Optional<Instant> time(String key) {
    Optional<String> text = text(key);
    try {
      return text.map(given -> OffsetDateTime.parse(given).toInstant());
    } catch (DateTimeException notATime) {
      throw new UnreadableInput(
          place,
          key
              + " \""
              + text.orElse("")
              + "\" is not a time with its zone, like 2026-05-04T10:00:00Z",
          notATime);
    }
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(values.get(key)).filter(text -> !text.isEmpty());
  }

  private UnreadableInput wrong(String problem) {
    return new UnreadableInput(place, problem);
  }
}
