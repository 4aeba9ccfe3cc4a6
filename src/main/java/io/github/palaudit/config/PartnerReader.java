package io.github.palaudit.config;

import io.github.palaudit.snapshot.PartnerId;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads {@code partner}. */
final class PartnerReader {

  private PartnerReader() {}

  static Partner read(Section partner, Path file) {
    String name = partner.required("name", Values.TEXT, "");
    Optional<PartnerId> global = partner.value("globalAccount", Values.PARTNER);
    return new Partner(
        name,
        global,
        locationAccounts(partner, global),
        partner.values("tenants", Values.TENANT),
        partner.values("publishers", Values.TEXT),
        principals(partner.section("principals")),
        partner.sections("people").stream().map(PartnerReader::person).toList(),
        branding(partner.section("branding"), file));
  }

  private static Branding branding(Section branding, Path file) {
    return new Branding(
        branding.value("name", Values.TEXT),
        branding.value("logo", text -> file.resolveSibling(Values.TEXT.of(text))),
        branding.value("colour", LegibleColour::of));
  }

  /** Without one of them nothing could ever be attributed. */
  private static List<PartnerId> locationAccounts(Section partner, Optional<PartnerId> global) {
    List<PartnerId> accounts = partner.values("locationAccounts", Values.PARTNER);
    if (!partner.has("locationAccounts")) {
      partner.missing("locationAccounts");
    } else if (partner.isEmptyList("locationAccounts")) {
      partner.wrong(
          "locationAccounts", "is empty; without a location account nothing is attributed");
    }
    if (global.isPresent() && accounts.contains(global.get())) {
      partner.wrong(
          "locationAccounts",
          "\""
              + global.get()
              + "\" is the global account; a link must name a location account (F-A21)");
    }
    return accounts;
  }

  private static Partner.Principals principals(Section principals) {
    return new Partner.Principals(
        principals.values("homeDomains", Values.DOMAIN_NAME),
        principals.values("applicationOwnerTenants", Values.TENANT),
        principals.values("groups", Values.OBJECT),
        principals.values("objectIds", Values.OBJECT),
        principals.values("displayNames", Values.NAME_PATTERN));
  }

  private static Partner.Person person(Section person) {
    return new Partner.Person(
        person.required("name", Values.TEXT, ""),
        person.values("aliases", Values.LOGIN_NAME),
        person.value("shared", Values.YES_OR_NO).orElse(false),
        person.value("function", Values.TEXT));
  }
}
