package io.github.palaudit.catalog;

import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The role definitions that are known, by GUID. Does not change. */
public final class RoleCatalog {

  /** Owner. */
  public static final RoleDefinitionId OWNER =
      new RoleDefinitionId("8e3af657-a8ff-443c-a75c-2fe8c4bcb635");

  /** Contributor. */
  public static final RoleDefinitionId CONTRIBUTOR =
      new RoleDefinitionId("b24988ac-6180-42a0-ab88-20f7382dd24c");

  /** Reader. */
  public static final RoleDefinitionId READER =
      new RoleDefinitionId("acdd72a7-3385-48ef-bd42-f606fba81ae7");

  /** User Access Administrator. */
  public static final RoleDefinitionId USER_ACCESS_ADMINISTRATOR =
      new RoleDefinitionId("18d7d88d-d35e-4fb5-a5c3-7773c20a72d9");

  /** Support Request Contributor: eligible, and little power (F-A19). */
  public static final RoleDefinitionId SUPPORT_REQUEST_CONTRIBUTOR =
      new RoleDefinitionId("cfd33db0-3dd1-45e3-aa9d-cdbdf3b6f24e");

  private final Map<RoleDefinitionId, CatalogRole> roles;
  private final List<Provenance> provenance;
  private final LocalDate date;

  /**
   * A catalogue of these roles.
   *
   * @param date the day the table of eligible roles was read at Microsoft
   * @param provenance where everything comes from, for the reader
   */
  public RoleCatalog(Collection<CatalogRole> roles, LocalDate date, List<Provenance> provenance) {
    Map<RoleDefinitionId, CatalogRole> byId = new LinkedHashMap<>();
    roles.forEach(role -> byId.put(role.id(), role));
    this.roles = Collections.unmodifiableMap(byId);
    this.date = date;
    this.provenance = List.copyOf(provenance);
  }

  /** What is known of this role; empty for a custom role, or a built-in one newer than the list. */
  public Optional<CatalogRole> find(RoleDefinitionId id) {
    return Optional.ofNullable(roles.get(id));
  }

  /** Eligible for partner earned credit; unknown where nothing is known. */
  public Truth pecEligible(RoleDefinitionId id) {
    return find(id).map(CatalogRole::pecEligible).orElse(Truth.UNKNOWN);
  }

  /**
   * Whether Lighthouse can delegate this role (F-A9): a built-in role other than Owner, without
   * data actions. User Access Administrator can be, for giving roles to managed identities only.
   * Unknown for a role that the list of built-in roles does not hold: a custom role never can be, a
   * newer built-in one may.
   */
  public Truth usableInLighthouse(RoleDefinitionId id) {
    if (id.equals(OWNER)) {
      return Truth.NO;
    }
    return find(id)
        .filter(CatalogRole::builtIn)
        .map(role -> Truth.of(!role.hasDataActions()))
        .orElse(Truth.UNKNOWN);
  }

  /** All roles, in the catalogue's order. */
  public Collection<CatalogRole> roles() {
    return roles.values();
  }

  /** The day the table of eligible roles was read at Microsoft. */
  public LocalDate date() {
    return date;
  }

  /** Where everything comes from. */
  public List<Provenance> provenance() {
    return provenance;
  }

  /**
   * One data set of the catalogue.
   *
   * @param what such as {@code PEC-eligible roles}
   * @param source the page or data set
   * @param date of the copy, where it is known: a file of {@code --catalog} may not say
   * @param rows how many roles it gives
   */
  public record Provenance(String what, String source, Optional<LocalDate> date, int rows) {}
}
