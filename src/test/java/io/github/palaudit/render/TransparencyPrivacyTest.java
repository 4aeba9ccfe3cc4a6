package io.github.palaudit.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Waiver;
import io.github.palaudit.render.template.CustomerDocument;
import io.github.palaudit.render.template.Templates;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.Cost;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RecognisedUsage;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.transparency.Naming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The customer's document holds nothing that is not the customer's business. */
class TransparencyPrivacyTest {

  private static final String OTHER_PARTNER = "66677788";

  /** Each is found nowhere else, so that its trace would be found. */
  private static final List<String> MARKERS =
      List.of(
          "777123",
          "XQZ",
          "888456",
          "zzcredential",
          "zzthreshold",
          "2031",
          "zzwaiver",
          "zzothercustomer",
          "zzotherpurpose",
          "zzotherapprover",
          "zzmove",
          OTHER_PARTNER,
          "zzotherpartner",
          "99999999-0000",
          "zzotherdelegate",
          "incentive",
          "renewal",
          "fragil",
          "revenue",
          "designation",
          "specialisation",
          "attributed",
          " earn");

  private static Tenants everythingThatIsNotTheirs() {
    TenantId elsewhere = new TenantId("99999999-0000-4000-8000-000000000001");
    Customer other =
        new Customer(
            "zzothercustomer",
            new TenantId("99999999-0000-4000-8000-000000000002"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(LocalDate.of(2031, 2, 3)),
            true,
            Customer.Csp.OWN,
            Optional.of("zzmove"),
            Optional.of("zzotherpurpose"),
            List.of(
                new Customer.Approval(
                    "zzotherapprover", Optional.empty(), Optional.empty(), Optional.empty())),
            Optional.of(LocalDate.of(2031, 2, 3)));
    return Documents.everyWay()
        .with(
            new Cost(
                Tenants.scope("sub-1"), YearMonth.of(2026, 10), BigDecimal.valueOf(777_123), "XQZ"))
        .source(Source.USAGE, Completeness.COMPLETE)
        .with(
            new RecognisedUsage(
                Tenants.scope("sub-1"),
                YearMonth.of(2026, 10),
                Tenants.LOCATION,
                "Partner admin link",
                false,
                BigDecimal.valueOf(888_456)))
        .waiver(new Waiver("PAL001-0123456789abcdef", "zzwaiver", "zzwaiver", LocalDate.EPOCH))
        .credential(
            new Credential("zzcredential", LocalDate.of(2031, 6, 30), Optional.of(60), List.of()))
        .renewal(LocalDate.of(2031, 6, 30))
        .otherCustomer(other)
        .guest("lee")
        .assign("lee", "Reader", "sub-1")
        .observed(
            "lee",
            LinkAnswer.LINKED,
            Optional.of(new PartnerId(OTHER_PARTNER)),
            Optional.of("zzotherpartner"),
            2)
        .observedIn(
            elsewhere,
            "zzothercustomer",
            LinkAnswer.LINKED,
            Optional.of(Tenants.LOCATION),
            Optional.empty(),
            2)
        .with(
            new Delegation(
                Tenants.scope("sub-2").text()
                    + "/providers/Microsoft.ManagedServices/registrationAssignments/zzotherdelegate",
                Tenants.scope("sub-2"),
                "zzotherpartner",
                elsewhere,
                Optional.empty(),
                List.of(
                    new Delegation.Authorization(
                        Tenants.id("zzotherdelegate"),
                        Optional.of("zzotherdelegate"),
                        Tenants.role("Contributor"),
                        List.of())),
                List.of()));
  }

  @Test
  void nothingOfMoneyRenewalsOtherCustomersOrOtherPartnersIsInIt() {
    for (Naming naming : Naming.values()) {
      CustomerDocument document = Documents.of(everythingThatIsNotTheirs(), naming, Templates.OURS);
      Map<String, String> files = Documents.parts(Documents.word(document));
      files.put("page", Documents.page(document));
      assertThat(files).containsKeys("word/document.xml", "word/footer1.xml", "docProps/core.xml");
      files.forEach(
          (name, text) -> {
            String searched = text.replaceAll("<[^>]*>", "").toLowerCase(Locale.ROOT);
            for (String marker : MARKERS) {
              assertThat(searched + text.toLowerCase(Locale.ROOT))
                  .as("%s in %s", marker, name)
                  .doesNotContain(marker.toLowerCase(Locale.ROOT));
            }
          });
      assertThat(Documents.pageText(document)).contains("linked to another partner ID");
    }
  }

  @Test
  void withFunctionsNoNameOfAPersonIsInIt() {
    Tenants tenants =
        new Tenants()
            .guest("zzperson")
            .assign("zzperson", "Reader", "sub-1")
            .linked("zzperson", Tenants.LOCATION, 1);
    CustomerDocument document = Documents.of(tenants, Naming.FUNCTIONS, Templates.OURS);
    List<String> all = new ArrayList<>(Documents.parts(Documents.word(document)).values());
    all.add(Documents.page(document));
    assertThat(all).noneMatch(text -> text.contains("zzperson"));
    assertThat(Documents.pageText(Documents.of(tenants, Naming.PEOPLE, Templates.OURS)))
        .contains("zzperson@fabrikam.com");
  }
}
