package io.github.palaudit.report;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.DecidedBy;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Judgement;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.Permission;
import io.github.palaudit.snapshot.RoleDefinition;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes out what a role is worth: the catalogue, the policy, Lighthouse, and who holds it. */
final class RoleProofs {

  private final Coverage coverage;
  private final GrantProofs grants;

  RoleProofs(Coverage coverage, GrantProofs grants) {
    this.coverage = coverage;
    this.grants = grants;
  }

  Proof of(RoleDefinitionId role) {
    Optional<CatalogRole> known = coverage.inputs().catalog().find(role);
    Optional<RoleDefinition> listed = coverage.inputs().customer().roleDefinition(role);
    boolean custom = known.isEmpty() && listed.filter(RoleDefinition::isCustom).isPresent();
    String name = new Wording(coverage).role(role);
    List<Proof> because = new ArrayList<>();
    because.add(kind(known, listed, custom));
    because.add(table(known, custom));
    because.add(counts(role));
    because.add(lighthouse(role, known, custom));
    List<Grant> held =
        coverage.grants().filter(grant -> grant.holding().roleId().equals(role)).toList();
    if (held.isEmpty()) {
      because.add(
          Proof.of(Proof.Kind.NOTE, "No principal that is ours or may be is seen to hold it"));
    }
    because.addAll(grants.of(held, true));
    return Proof.of(Proof.Kind.ROLE, "role " + name + " (" + role + ")")
        .with("tenantId", coverage.inputs().customer().tenant().value())
        .with("roleId", role.value())
        .with("name", name)
        .because(because);
  }

  private static Proof kind(
      Optional<CatalogRole> known, Optional<RoleDefinition> listed, boolean custom) {
    String kind =
        custom
            ? "custom"
            : known.filter(CatalogRole::builtIn).isPresent() ? "built-in" : "unlisted";
    String words =
        switch (kind) {
          case "custom" ->
              "Custom role of this tenant"
                  + listed
                      .filter(one -> !one.assignableScopes().isEmpty())
                      .map(one -> ", assignable at " + String.join(", ", one.assignableScopes()))
                      .orElse("");
          case "built-in" -> "Built-in role of Azure";
          default ->
              listed.isPresent()
                  ? "The tenant lists it as built-in; the catalogue's list of built-in roles does not"
                      + " hold it"
                  : "Neither the catalogue's list of built-in roles nor the tenant's list holds it";
        };
    return Proof.of(Proof.Kind.CATALOGUE, words).with("roleKind", kind);
  }

  private static Proof table(Optional<CatalogRole> known, boolean custom) {
    Truth eligible = known.map(CatalogRole::pecEligible).orElse(Truth.UNKNOWN);
    String words =
        switch (eligible) {
          case YES -> "PEC table: eligible";
          case NO -> "PEC table: not eligible";
          case UNKNOWN ->
              "PEC table: does not list it"
                  + (custom
                      ? "; no source says that a custom role counts (F-C6)"
                      : "; silent means unknown (F-C2)");
        };
    String note =
        known.map(CatalogRole::note).filter(text -> !text.isBlank()).map(t -> "; " + t).orElse("");
    Optional<String> source = known.map(CatalogRole::source).filter(text -> !text.isBlank());
    return Proof.of(
            Proof.Kind.CATALOGUE, words + source.map(from -> ", from " + from).orElse("") + note)
        .with("pecEligible", eligible.word())
        .with("source", source);
  }

  private Proof counts(RoleDefinitionId role) {
    Judgement judgement = coverage.role(role);
    String decided =
        judgement
            .decidedBy()
            .map(DecidedBy::text)
            .orElseGet(
                () ->
                    "policy.roles: "
                        + coverage
                            .inputs()
                            .configuration()
                            .policy()
                            .roles()
                            .name()
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
    return Proof.of(
            Proof.Kind.ANSWER,
            "Counts: "
                + judgement.truth().word()
                + ", "
                + judgement.detail()
                + " ("
                + decided
                + ")")
        .with("answer", judgement.truth().word())
        .with("decidedBy", decided);
  }

  /** F-A9: built-in roles only, never Owner, nothing with data actions. */
  private Proof lighthouse(RoleDefinitionId role, Optional<CatalogRole> known, boolean custom) {
    Truth usable = custom ? Truth.NO : coverage.inputs().catalog().usableInLighthouse(role);
    String why;
    if (custom) {
      why = "it delegates built-in roles only";
    } else if (role.equals(RoleCatalog.OWNER)) {
      why = "Owner is excluded";
    } else if (role.equals(RoleCatalog.USER_ACCESS_ADMINISTRATOR)) {
      why = "but only to hand roles to managed identities";
    } else {
      why =
          switch (usable) {
            case YES -> "a built-in role without data actions";
            case NO -> "it has data actions" + dataAction(known);
            case UNKNOWN -> "nothing says whether it is a built-in role without data actions";
          };
    }
    return Proof.of(
            Proof.Kind.LIGHTHOUSE,
            "Usable in Lighthouse: " + usable.word() + ", " + why + " (F-A9)")
        .with("answer", usable.word());
  }

  private static String dataAction(Optional<CatalogRole> known) {
    return known.stream()
        .flatMap(role -> role.permissions().stream())
        .map(Permission::dataActions)
        .flatMap(List::stream)
        .findFirst()
        .map(action -> ", such as " + action)
        .orElse("");
  }
}
