package io.github.palaudit.redaction;

import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Credential;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.config.Partner;
import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.config.Waiver;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What {@code palaudit.yaml} holds. What somebody wrote down in own words is dropped. */
final class Settings {

  /** Stands for text that says something and is not told. */
  private static final String REDACTED = "redacted";

  /** What a planned move's subscriptions are recognised by, see the rule PAL037's wording. */
  private static final Set<String> MOVING = Set.of("csp", "ea", "enterprise");

  private final Pseudonyms pseudonyms;
  private final Logins logins;
  private final Ids ids;
  private final Observations observations;
  private final Sentences sentences;

  Settings(
      Pseudonyms pseudonyms,
      Logins logins,
      Ids ids,
      Observations observations,
      Sentences sentences) {
    this.pseudonyms = pseudonyms;
    this.logins = logins;
    this.ids = ids;
    this.observations = observations;
    this.sentences = sentences;
  }

  /**
   * The same configuration with pseudonyms.
   *
   * @param waived what each waiver names, once ids are pseudonyms
   */
  Configuration redacted(Configuration given, Principals principals, Map<Waiver, String> waived) {
    return new Configuration(
        partner(given.partner(), principals),
        given.customers().stream().map(this::customer).toList(),
        given.policy(),
        new EvidenceSettings(List.of(), given.evidence().freshDays()),
        given.waivers().stream().map(waiver -> waiver(waiver, waived)).toList(),
        given.credentials().stream().map(this::credential).toList(),
        given.severities().stream()
            .map(one -> new SeverityOverride(one.rule(), one.severity(), "palaudit.yaml"))
            .toList());
  }

  private Partner partner(Partner given, Principals principals) {
    Partner.Principals rules = given.principals();
    return new Partner(
        observations.partner(given.name()),
        given.globalAccount(),
        given.locationAccounts(),
        given.tenants().stream().map(ids::tenant).toList(),
        given.publishers().stream().map(new Definitions(pseudonyms, ids)::publisher).toList(),
        new Partner.Principals(
            rules.homeDomains().stream().map(logins::domain).toList(),
            rules.applicationOwnerTenants().stream().map(ids::tenant).toList(),
            rules.groups().stream().map(ids::object).toList(),
            rules.objectIds().stream().map(ids::object).toList(),
            rules.displayNames().stream().map(principals::pattern).toList()),
        given.people().stream()
            .map(
                person ->
                    new Partner.Person(
                        pseudonyms.name("Person", person.name()),
                        person.aliases().stream().map(logins::userPrincipalName).toList(),
                        person.shared()))
            .toList());
  }

  private Customer customer(Customer given) {
    return new Customer(
        pseudonyms.name("Customer", given.name()),
        ids.tenant(given.tenant()),
        given.scopes().stream().map(ids::scope).toList(),
        given.locationAccount(),
        given.engagementStart(),
        given.engagementEnd(),
        given.attributionWanted(),
        given.csp(),
        given.plannedMove().map(Settings::move),
        given.purpose().map(words -> REDACTED),
        given.approvals().stream().map(this::approval).toList(),
        given.renewal());
  }

  /** Only what tells which subscriptions move: the words before the first "to" or arrow. */
  private static String move(String wording) {
    String from = wording.toLowerCase(Locale.ROOT).split("\\bto\\b|[-=]+>|→", 2)[0];
    String moving =
        List.of(from.split("[^a-z]+")).stream()
            .filter(MOVING::contains)
            .distinct()
            .collect(Collectors.joining(" and "));
    return moving.isEmpty() ? REDACTED : moving.toUpperCase(Locale.ROOT) + " to " + REDACTED;
  }

  private Customer.Approval approval(Customer.Approval given) {
    return new Customer.Approval(
        pseudonyms.name("Person", given.by()),
        given.role().map(words -> REDACTED),
        given.date(),
        given.document().map(words -> REDACTED));
  }

  private Waiver waiver(Waiver given, Map<Waiver, String> waived) {
    return new Waiver(
        waived.getOrDefault(given, pseudonyms.fingerprint(given.findingId(), 16)),
        pseudonyms.name("Person", given.owner()),
        REDACTED,
        given.expires());
  }

  /** Credentials are named after Microsoft's programmes; a name that was met elsewhere goes. */
  private Credential credential(Credential given) {
    return new Credential(
        sentences.redacted(given.name()),
        given.anniversary(),
        given.windowDays(),
        given.thresholds().stream()
            .map(
                one ->
                    new Credential.Threshold(
                        one.metric(),
                        one.amount(),
                        one.unit(),
                        one.months(),
                        one.amountPerCustomer(),
                        sentences.redacted(one.source()),
                        one.date()))
            .toList());
  }
}
