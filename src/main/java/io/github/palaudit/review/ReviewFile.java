package io.github.palaudit.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes {@code review.json}. */
public final class ReviewFile {

  /** Its name in the customer's folder of the day. */
  public static final String NAME = "review.json";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private ReviewFile() {}

  /** Writes it, indented. */
  public static void write(CustomerReview review, OutputStream out) throws IOException {
    String text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(review);
    out.write((text.replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /**
   * What a file says.
   *
   * @throws UnreadableInput when it is none, or of a later version
   */
  public static CustomerReview read(Path file) throws IOException {
    CustomerReview review;
    try {
      review = MAPPER.readValue(Files.readAllBytes(file), CustomerReview.class);
    } catch (JsonProcessingException | IllegalArgumentException | NullPointerException broken) {
      throw new UnreadableInput(
          file.toString(), "this is no review.json; delete it and run the review again");
    }
    if (review == null || !CustomerReview.FORMAT.equals(review.format())) {
      throw new UnreadableInput(
          file.toString(),
          "this is no " + CustomerReview.FORMAT + "; delete it and run the review again");
    }
    return review;
  }
}
