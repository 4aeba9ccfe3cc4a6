package io.github.palaudit.intake.link;

import io.github.palaudit.intake.json.Times;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a claim of one file says: whose link, the answer, what it rests on, when it was observed.
 *
 * @param dates for claims without a date
 * @param days how the file writes days
 * @param source the file's name
 * @param sha256 fingerprint of the file's bytes
 */
record ClaimReading(EvidenceDates dates, DayOrder days, String source, String sha256) {

  /** The names whose values decide what a claim says; they may not be told twice. */
  static final Set<String> DECIDES =
      Set.of("tenantid", "objectid", "partnerid", "state", "collectedat", "checkedon");

  private static final Set<String> NONE = Set.of("none", "not linked", "not-linked");
  private static final Set<String> NOBODY_KNOWS = Set.of("unavailable", "unknown");

  /** What a claim is about and what it answers. */
  private record Answer(LinkAnswer answer, Optional<PartnerId> partner, Optional<String> detail) {

    static Answer open(Optional<PartnerId> partner, String detail) {
      return new Answer(LinkAnswer.INCONCLUSIVE, partner, Optional.of(detail));
    }

    static Answer none(Optional<PartnerId> partner) {
      return new Answer(LinkAnswer.NOT_LINKED, partner, Optional.empty());
    }

    static Answer linked(PartnerId partner) {
      return new Answer(LinkAnswer.LINKED, Optional.of(partner), Optional.empty());
    }
  }

  /**
   * The observation that the service's answer is, recorded by another tool.
   *
   * @throws UnreadableInput when it does not say whose link it is, or a value is none
   */
  LinkObservation attested(Claim claim) {
    PrincipalId who = who(claim);
    boolean citadel = claim.values().containsKey("partneradminlink");
    Answer answer =
        claim
            .error()
            .map(error -> refused(claim, error))
            .orElseGet(() -> citadel ? attestation(claim) : answered(claim));
    return observation(claim, who, answer, LinkBasis.ATTESTED);
  }

  /**
   * The observation that a row of a list kept by hand states.
   *
   * @throws UnreadableInput when it does not say whose link it is, a value is none, or it leaves
   *     the answer open
   */
  LinkObservation stated(Claim claim) {
    PrincipalId who = who(claim);
    String word =
        claim
            .text("partnerId")
            .orElseThrow(
                () ->
                    claim.wrong(
                        "partnerId",
                        "is empty, which is no answer; enter the partner id, or none where it was"
                            + " seen that there is no link"));
    String small = word.toLowerCase(Locale.ROOT);
    Answer answer;
    if (NONE.contains(small)) {
      answer = Answer.none(Optional.empty());
    } else if (NOBODY_KNOWS.contains(small)) {
      answer = Answer.open(Optional.empty(), "the list says \"" + word + "\"");
    } else {
      answer =
          claim.text("state").isPresent() ? answered(claim) : Answer.linked(partner(claim, word));
    }
    return observation(claim, who, answer, LinkBasis.STATED);
  }

  private static Answer refused(Claim claim, Claim.Refused error) {
    if (claim.text("partnerId").isPresent()) {
      return Answer.open(Optional.empty(), "names a link and an error (" + error.words() + ")");
    }
    return error.isNotFound()
        ? Answer.none(Optional.empty())
        : Answer.open(Optional.empty(), error.words());
  }

  /** Rows of palaudit's own that lost their header line say more than other forms can. */
  private static void notOtherwise(Claim claim, LinkAnswer read) {
    claim
        .text("answer")
        .filter(word -> !word.equalsIgnoreCase(read.word()))
        .ifPresent(
            word -> {
              throw claim.wrong(
                  "answer",
                  "\"answer\" is \""
                      + word
                      + "\", and the rest says "
                      + read.word()
                      + "; rows of palaudit's own need its header line, {\"format\":"
                      + "\"palaudit-evidence/1\"}");
            });
  }

  private static Answer answered(Claim claim) {
    Optional<PartnerId> partner = claim.text("partnerId").map(id -> partner(claim, id));
    String state = claim.text("state").orElse("");
    if (state.equalsIgnoreCase("Deleted")) {
      return Answer.none(partner);
    }
    if (partner.isEmpty()) {
      return Answer.open(partner, "the answer names no partner id");
    }
    return state.equalsIgnoreCase("Active")
        ? Answer.linked(partner.get())
        : Answer.open(partner, "the state is \"" + state + "\"");
  }

  /** The attestation of Azure Citadel, which prints no state and knows the caller alone (F-B10). */
  private static Answer attestation(Claim claim) {
    String id = claim.text("partnerId").orElse("");
    String link = claim.text("partnerAdminLink").orElse("");
    if (id.equalsIgnoreCase("Unavailable") || link.equalsIgnoreCase("Unavailable")) {
      return Answer.open(Optional.empty(), "the attestation says Unavailable");
    }
    if (id.isEmpty() || claim.text("state").isPresent()) {
      return answered(claim);
    }
    PartnerId partner = partner(claim, id);
    if (!link.substring(link.lastIndexOf('/') + 1).equals(partner.value())) {
      throw claim.wrong(
          "partnerAdminLink",
          "partnerAdminLink is \"" + link + "\" and partnerId \"" + id + "\"; attest it again");
    }
    return Answer.linked(partner);
  }

  private static PartnerId partner(Claim claim, String written) {
    String text = withoutApostrophe(written);
    try {
      return new PartnerId(text);
    } catch (IllegalArgumentException notOne) {
      String number =
          text.matches("[0-9]+[.,]?[0-9]*[eE][+-]?[0-9]+")
              ? "; a spreadsheet took it for a number and dropped digits, look the id up again"
              : "";
      throw claim.wrong("partnerId", notOne.getMessage() + number);
    }
  }

  /** Excel's mark of a text, which some exports keep. */
  private static String withoutApostrophe(String text) {
    return text.startsWith("'") ? text.substring(1).strip() : text;
  }

  private static PrincipalId who(Claim claim) {
    if (claim.text("tenantId").isEmpty() || claim.text("objectId").isEmpty()) {
      throw claim.wrong(
          claim.text("tenantId").isEmpty() ? "tenantId" : "objectId",
          "does not say whose link it is; add \"tenantId\" and \"objectId\" of the identity that"
              + " asked, beside the answer");
    }
    return PrincipalId.of(guid(claim, "tenantId"), guid(claim, "objectId"));
  }

  private static String guid(Claim claim, String name) {
    String text = withoutApostrophe(claim.text(name).orElse(""));
    if (!Guid.is(text)) {
      throw claim.wrong(name, "\"" + name + "\" is \"" + text + "\", a GUID was expected");
    }
    return text;
  }

  private LinkObservation observation(
      Claim claim, PrincipalId who, Answer answer, LinkBasis basis) {
    notOtherwise(claim, answer.answer());
    Optional<Instant> told =
        date(claim, "collectedAt").or(() -> date(claim, "checkedOn")).or(dates::collectedAt);
    return new LinkObservation(
        who,
        answer.answer(),
        answer.partner(),
        claim.text("partnerName").filter(name -> !name.equalsIgnoreCase("Unavailable")),
        claim.text("version"),
        time(claim, "createdTime"),
        time(claim, "updatedTime"),
        Optional.of(told.orElse(dates.asOf())),
        told.isEmpty(),
        source,
        sha256,
        answer.detail(),
        context(claim, basis));
  }

  /** The evidence's own date; a file's date and the link's own times never are. */
  private Optional<Instant> date(Claim claim, String name) {
    return claim
        .text(name)
        .map(
            text ->
                days.instant(withoutApostrophe(text))
                    .orElseThrow(() -> claim.wrong(name, days.problem(name, text))));
  }

  private static Optional<Instant> time(Claim claim, String name) {
    return claim
        .text(name)
        .flatMap(
            text ->
                Times.parse(text, () -> claim.wrong(name, DayOrder.SURE_ONLY.problem(name, text))));
  }

  private static LinkContext context(Claim claim, LinkBasis basis) {
    boolean citadel = claim.values().containsKey("partneradminlink");
    return new LinkContext(
        basis,
        claim
            .text("checkedBy")
            .or(() -> claim.text("collectedBy"))
            .or(() -> citadel ? Optional.of("Azure Citadel attestation") : Optional.empty()),
        claim.text("requestId"),
        claim.text("tenantName").or(() -> claim.text("tenantDisplayName")),
        citadel ? claim.text("type") : claim.text("kind"),
        claim
            .text("signInName")
            .or(() -> claim.text("userPrincipalName"))
            .or(() -> claim.text("appId")),
        claim.text("state"));
  }
}
