package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.palaudit.scan.session.ReadFailed;
import io.github.palaudit.snapshot.LinkHint;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The envelope is that of the published tenant activity log; the events themselves are made up. */
class LinkHintEventsTest {

  private static final TenantId TENANT = new TenantId("c0c0c0c0-0000-4000-8000-000000000001");
  private static final String ANNA = "a11a0000-0000-4000-8000-000000000001";

  private final LinkHintEvents events = new LinkHintEvents(TENANT);

  private void add(String operation, String tenant, String object, String status, int second) {
    add(
        String.format(
            Locale.ROOT,
            """
            {"authorization": {"action": "%1$s",
               "scope": "/providers/microsoft.managementpartner/partners/31415927"},
             "caller": "anna@contoso.com",
             "claims": {
               "http://schemas.microsoft.com/identity/claims/tenantid": "%2$s",
               "http://schemas.microsoft.com/identity/claims/objectidentifier": "%3$s"},
             "eventDataId": "event-%5$d", "operationId": "operation-1",
             "operationName": {"value": "%1$s", "localizedValue": "anything"},
             "status": {"value": "%4$s"},
             "eventTimestamp": "2026-11-18T09:00:%5$02dZ"}
            """,
            operation,
            tenant,
            object,
            status,
            second));
  }

  private void add(String json) {
    try {
      events.add(new JsonMapper().readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }

  @Test
  void theLastEventOfAnOperationTellsHowItEnded() {
    add("Microsoft.ManagementPartner/partners/write", TENANT.value(), ANNA, "Succeeded", 2);
    add("MICROSOFT.MANAGEMENTPARTNER/PARTNERS/WRITE", TENANT.value(), ANNA, "Started", 1);

    assertThat(events.hints())
        .containsExactly(
            new LinkHint(
                "event-2",
                Optional.of(new ObjectId(ANNA)),
                "anna@contoso.com",
                "Microsoft.ManagementPartner/partners/write",
                Optional.of(new PartnerId("31415927")),
                Instant.parse("2026-11-18T09:00:02Z"),
                "Succeeded"));
  }

  @Test
  void otherOperationsAreNoHints() {
    add("Microsoft.ManagementPartner/register/action", TENANT.value(), ANNA, "Succeeded", 1);
    add("Microsoft.Support/supportTickets/write", TENANT.value(), ANNA, "Succeeded", 2);
    add("{}");

    assertThat(events.hints()).isEmpty();
  }

  @Test
  void anObjectOfAnotherTenantOrOfNoFormIsNobodyHere() {
    add("Microsoft.ManagementPartner/partners/write", "another", ANNA, "Succeeded", 1);
    add("Microsoft.ManagementPartner/partners/delete", TENANT.value(), "45xq", "Succeeded", 2);

    assertThat(events.hints()).hasSize(2).allMatch(hint -> hint.caller().isEmpty());
  }

  @Test
  void anEventWithoutTimeIsNoHintAndNoSilence() {
    assertThatThrownBy(
            () ->
                add(
                    "{\"operationName\": {\"value\":"
                        + " \"Microsoft.ManagementPartner/partners/write\"}}"))
        .isInstanceOf(ReadFailed.class);
  }
}
