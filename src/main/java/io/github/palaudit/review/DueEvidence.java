package io.github.palaudit.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One identity whose evidence has to be renewed before the quarter ends.
 *
 * @param tenantId where it signs in: the customer's tenant, or the managing one
 * @param kind user, guest, service principal ...
 * @param mail where a person can be written to
 * @param keys texts that two identities share when they are of one human; its own id is one
 * @param known what is known of its link, in a sentence
 * @param freshUntil the last instant at which that is believed; empty where nothing is known now
 * @param asked what its page asks for, in a few words
 * @param page its page, by its path relative to the customer's folder; empty where none was made
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record DueEvidence(
    String tenantId,
    String objectId,
    String name,
    String kind,
    Optional<String> mail,
    List<String> keys,
    String known,
    Optional<Instant> freshUntil,
    String asked,
    Optional<String> page) {

  public DueEvidence {
    Stream.of(tenantId, objectId, name, kind, known, asked).forEach(Objects::requireNonNull);
    keys = List.copyOf(keys);
  }
}
