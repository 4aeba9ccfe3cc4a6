package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the writes and deletions of partner links among the events of an activity log. An operation
 * leaves several events; the last one tells how it ended.
 */
final class LinkHintEvents {

  private static final String CLAIMS = "http://schemas.microsoft.com/identity/claims/";
  private static final Pattern OPERATION =
      Pattern.compile(
          "Microsoft\\.ManagementPartner/partners/(write|delete)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PARTNER =
      Pattern.compile(
          "/providers/Microsoft\\.ManagementPartner/partners/([0-9]{1,12})(/|$)",
          Pattern.CASE_INSENSITIVE);

  private final TenantId tenant;
  private final Map<String, LinkHint> byOperation = new LinkedHashMap<>();

  LinkHintEvents(TenantId tenant) {
    this.tenant = tenant;
  }

  /** Takes an event; throws {@link ReadFailed} when it is one of a link and lacks id or time. */
  void add(JsonNode row) {
    Optional<String> operation =
        Sent.text(row.path("operationName"), "value")
            .or(() -> Sent.text(row.path("authorization"), "action"))
            .filter(name -> OPERATION.matcher(name.strip()).matches());
    if (operation.isEmpty()) {
      return;
    }
    Instant at =
        Sent.instant(row, "eventTimestamp")
            .orElseThrow(() -> ReadFailed.because("a row of the answer has no eventTimestamp"));
    LinkHint hint =
        new LinkHint(
            Sent.required(row, "eventDataId"),
            caller(row.path("claims")),
            Sent.text(row, "caller").orElse(""),
            operation.get().strip(),
            partner(row),
            at,
            Sent.text(row.path("status"), "value").orElse(""));
    String one =
        Sent.text(row, "operationId").or(() -> Sent.text(row, "correlationId")).orElse(hint.event())
            + "|"
            + hint.operation().toLowerCase(Locale.ROOT);
    byOperation.merge(one, hint, (before, next) -> next.at().isBefore(before.at()) ? before : next);
  }

  /** One for each operation. */
  Collection<LinkHint> hints() {
    return List.copyOf(byOperation.values());
  }

  /** An object id means nothing outside the tenant of the token. */
  private Optional<ObjectId> caller(JsonNode claims) {
    boolean elsewhere =
        Sent.text(claims, CLAIMS + "tenantid")
            .filter(told -> !told.strip().equalsIgnoreCase(tenant.value()))
            .isPresent();
    return elsewhere
        ? Optional.empty()
        : Sent.text(claims, CLAIMS + "objectidentifier")
            .map(String::strip)
            .filter(Guid::is)
            .map(ObjectId::new);
  }

  private static Optional<PartnerId> partner(JsonNode row) {
    return Sent.text(row.path("authorization"), "scope")
        .or(() -> Sent.text(row, "resourceId"))
        .or(() -> Sent.text(row, "id"))
        .map(PARTNER::matcher)
        .filter(Matcher::find)
        .map(found -> new PartnerId(found.group(1)));
  }
}
