package io.github.palaudit.finding;

import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Holding;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What the customer may change about roles. Whether to is the customer's decision: partners must
 * not press for access (F-D10).
 */
public final class RoleRemedies {

  private static final int LINES = 10;

  private final Coverage coverage;

  /** For this customer's tenant. */
  public RoleRemedies(Coverage coverage) {
    this.coverage = coverage;
  }

  /** Keep a small eligible role standing, for these holders at this scope (F-A19). */
  public Remedy standing(Collection<PrincipalId> holders, ScopeId scope) {
    return new Remedy(
        "the customer",
        "Keep Support Request Contributor standing there, beside the roles to activate. It is the"
            + " customer's decision.",
        cli(
            holders.stream()
                .distinct()
                .sorted()
                .limit(LINES)
                .flatMap(holder -> create(holder, scope).stream())
                .toList()));
  }

  /**
   * A powerful role made smaller, without losing what keeps recognition standing: the small role is
   * given first, the powerful one taken away last.
   *
   * @param role its name
   */
  public Remedy smaller(String role, Collection<Grant> grants) {
    List<Holding> holdings =
        grants.stream()
            .map(Grant::holding)
            .filter(holding -> holding.kind() == Holding.Kind.ROLE_ASSIGNMENT)
            .distinct()
            .limit(LINES)
            .toList();
    List<String> lines = new ArrayList<>();
    for (Holding holding : holdings) {
      create(holding.holder(), holding.scope()).ifPresent(lines::add);
    }
    for (Holding holding : holdings) {
      if (Remedy.Command.isQuotable(holding.id())) {
        lines.add("az role assignment delete --ids '" + holding.id() + "'");
      }
    }
    boolean people = !holdings.stream().allMatch(this::isApplication);
    return new Remedy(
        "the customer",
        "Where the work does not need it at all times, give Support Request Contributor standing,"
            + (people ? " make " + role + " eligible in PIM," : "")
            + " and take the standing "
            + role
            + " away last; or give a role that is narrower, or at a narrower scope. It is the"
            + " customer's decision.",
        cli(lines));
  }

  /** An application has nobody who could activate a role. */
  private boolean isApplication(Holding holding) {
    return coverage
        .inputs()
        .snapshot(holding.holder().tenant())
        .flatMap(tenant -> tenant.principal(holding.holder().object()))
        .filter(ServicePrincipal.class::isInstance)
        .isPresent();
  }

  private static List<Remedy.Command> cli(List<String> lines) {
    return lines.isEmpty() ? List.of() : List.of(new Remedy.Command("Azure CLI", lines));
  }

  /** Empty where the holder's kind is not known, or an id could not stand in a command. */
  private Optional<String> create(PrincipalId holder, ScopeId scope) {
    return holder.tenant().equals(coverage.inputs().customer().tenant())
            && Remedy.Command.isQuotable(holder.object().value())
            && Remedy.Command.isQuotable(scope.text())
        ? coverage
            .inputs()
            .customer()
            .principal(holder.object())
            .flatMap(RoleRemedies::type)
            .map(
                type ->
                    "az role assignment create --assignee-object-id '"
                        + holder.object().value()
                        + "' --assignee-principal-type "
                        + type
                        + " --role 'Support Request Contributor' --scope '"
                        + scope.text()
                        + "'")
        : Optional.empty();
  }

  private static Optional<String> type(Principal holder) {
    if (holder instanceof User) {
      return Optional.of("User");
    }
    if (holder instanceof ServicePrincipal) {
      return Optional.of("ServicePrincipal");
    }
    return holder instanceof Group ? Optional.of("Group") : Optional.empty();
  }
}
