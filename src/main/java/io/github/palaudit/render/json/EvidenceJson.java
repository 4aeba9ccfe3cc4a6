package io.github.palaudit.render.json;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.EvidenceBasis;
import io.github.palaudit.coverage.EvidenceDue;
import io.github.palaudit.coverage.EvidenceShares;
import io.github.palaudit.coverage.EvidenceTrail;
import io.github.palaudit.coverage.Freshness;
import io.github.palaudit.coverage.SeenHint;
import io.github.palaudit.coverage.SeenLink;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import java.io.IOException;

/** What is known of links, by what, and what the access that counts rests on. */
final class EvidenceJson {

  private EvidenceJson() {}

  static void write(Coverage coverage, JsonFields fields) throws IOException {
    EvidenceTrail trail = EvidenceTrail.of(coverage);
    EvidenceShares shares = EvidenceShares.of(coverage);
    fields.object(
        "evidence",
        () -> {
          fields.object("subscriptions", () -> parts(shares.subscriptions(), fields));
          fields.object(
              "principals",
              () -> {
                parts(shares.principals(), fields);
                fields.object("stale", () -> share(shares.stalePrincipals(), fields));
              });
          fields.array(
              "observations",
              trail.seen(),
              seen -> {
                fields.principal(seen.who().id());
                observation(seen, fields);
              });
          fields.array("missing", trail.missing(), who -> fields.principal(who.id()));
          fields.array("hints", trail.hints(), hint -> hint(hint, fields));
          fields.array("due", EvidenceDue.of(coverage), due -> due(due, fields));
        });
  }

  private static void parts(EvidenceShares.Parts parts, JsonFields fields) throws IOException {
    share(parts.total(), fields);
    for (EvidenceBasis basis : EvidenceBasis.values()) {
      fields.object(key(basis), () -> share(parts.of(basis), fields));
    }
  }

  private static String key(EvidenceBasis basis) {
    return switch (basis) {
      case READ_LIVE -> "readLive";
      case ATTESTED -> "attested";
      case OFFER -> "offer";
      case STATED -> "stated";
      case MISSING -> "missing";
      case UNSEEN -> "unseen";
    };
  }

  private static void share(EvidenceShares.Share share, JsonFields fields) throws IOException {
    fields.number("confirmed", share.confirmed());
    fields.number("possible", share.possible());
  }

  /** An observation, without whose it is. */
  static void observation(SeenLink shown, JsonFields fields) throws IOException {
    LinkObservation seen = shown.dated().observation();
    LinkContext context = seen.context();
    fields.text("source", seen.source());
    fields.text("collectedAt", shown.dated().collectedAt().toString());
    fields.text("sha256", seen.sha256());
    fields.truth("dateAssumed", shown.dated().assumed());
    fields.text("answer", seen.answer().word());
    fields.text("use", shown.use().word());
    fields.text("basis", context.basis().word());
    if (shown.ageDays().isPresent()) {
      fields.number("ageDays", shown.ageDays().getAsInt());
    }
    fields.optional("freshness", shown.freshness().map(Freshness::word));
    fields.optional("partnerId", seen.partner().map(PartnerId::value));
    fields.optional("partnerName", seen.partnerName());
    fields.optional("state", context.state());
    fields.optional("detail", seen.detail());
    fields.optional("collectedBy", context.collectedBy());
    fields.optional("requestId", context.requestId());
    fields.optional("signInName", context.signInName());
  }

  private static void due(EvidenceDue due, JsonFields fields) throws IOException {
    fields.principal(due.who().id());
    fields.text("displayName", due.who().displayName());
    fields.text("freshUntil", due.freshUntil().toString());
    fields.number("subscriptions", due.subscriptions());
  }

  private static void hint(SeenHint seen, JsonFields fields) throws IOException {
    fields.text("tenantId", seen.tenant().value());
    fields.optional("objectId", seen.hint().caller().map(ObjectId::value));
    fields.text("caller", seen.hint().callerName());
    fields.text("operation", seen.hint().operation());
    fields.text("status", seen.hint().status());
    fields.text("at", seen.hint().at().toString());
    fields.optional("partnerId", seen.hint().partner().map(PartnerId::value));
  }
}
