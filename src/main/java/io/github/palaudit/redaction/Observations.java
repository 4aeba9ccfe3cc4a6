package io.github.palaudit.redaction;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import java.util.List;
import java.util.Locale;

/** Link evidence: whose, from which file, collected by whom. Partner ids stay. */
final class Observations {

  private static final int SHA256_DIGITS = 64;
  private static final List<String> ENDINGS =
      List.of(".jsonl", ".json", ".csv", ".tsv", ".txt", ".xlsx", ".zip", ".gz");

  private final Pseudonyms pseudonyms;
  private final Logins logins;
  private final Ids ids;
  private final Sentences sentences;

  Observations(Pseudonyms pseudonyms, Logins logins, Ids ids, Sentences sentences) {
    this.pseudonyms = pseudonyms;
    this.logins = logins;
    this.ids = ids;
    this.sentences = sentences;
  }

  DatedObservation redacted(DatedObservation dated) {
    return new DatedObservation(
        redacted(dated.observation()), dated.collectedAt(), dated.assumed());
  }

  LinkObservation redacted(LinkObservation seen) {
    return new LinkObservation(
        ids.principal(seen.principal()),
        seen.answer(),
        seen.partner(),
        seen.partnerName().map(this::partner),
        seen.version(),
        seen.createdTime(),
        seen.updatedTime(),
        seen.collectedAt(),
        seen.collectedAtAssumed(),
        file(seen.source()),
        pseudonyms.fingerprint(seen.sha256(), SHA256_DIGITS),
        seen.detail().map(sentences::redacted),
        context(seen.context()));
  }

  /** A partner's name: compared without regard to case and to blanks around it. */
  String partner(String name) {
    return pseudonyms.name("Partner", name.strip().toLowerCase(Locale.ROOT));
  }

  private LinkContext context(LinkContext given) {
    return new LinkContext(
        given.basis(),
        given.collectedBy().map(logins::anybody),
        given.requestId().filter(id -> !id.isBlank()).map(pseudonyms::guid),
        given.tenantName().map(name -> pseudonyms.name("Tenant", name)),
        given.kind(),
        given.signInName().map(logins::anybody),
        given.state());
  }

  private String file(String source) {
    if (source.isBlank() || source.equals(LinkObservation.LIVE)) {
      return source;
    }
    String lower = source.toLowerCase(Locale.ROOT);
    String ending = ENDINGS.stream().filter(lower::endsWith).findFirst().orElse("");
    return pseudonyms.word("evidence", source) + ending;
  }
}
