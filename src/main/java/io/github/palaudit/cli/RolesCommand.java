package io.github.palaudit.cli;

import io.github.palaudit.catalog.CatalogRole;
import io.github.palaudit.catalog.RoleCatalog;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The role catalogue. */
@Command(
    name = "roles",
    mixinStandardHelpOptions = true,
    description = {
      "Lists roles with their eligibility for partner earned credit (PEC).",
      "A role that Microsoft's table does not list is unknown, whatever its name or "
          + "permissions."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  palaudit roles contributor --eligible yes",
      "  palaudit roles b24988ac-6180-42a0-ab88-20f7382dd24c"
    })
final class RolesCommand implements Callable<Integer> {

  private final Surroundings around;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEXT|GUID",
      description = "part of a name, or a role definition's id")
  private @Nullable String wanted;

  @Option(
      names = "--eligible",
      paramLabel = "yes|no|unknown",
      description = "only roles of this eligibility")
  private @Nullable Truth eligible;

  @Mixin private CatalogOption catalogOption;

  RolesCommand(Surroundings around) {
    this.around = around;
    this.catalogOption = new CatalogOption();
  }

  @Override
  public Integer call() {
    RoleCatalog catalog = catalogOption.catalog();
    List<CatalogRole> found = catalog.roles().stream().filter(this::isWanted).toList();
    for (CatalogRole role : found) {
      around
          .out()
          .printf(
              Locale.ROOT,
              "%-7s  %s  %s%s%n",
              role.pecEligible().word(),
              role.id(),
              Plain.line(role.name()),
              role.note().isEmpty() ? "" : "  (" + Plain.line(role.note()) + ")");
    }
    if (found.isEmpty()) {
      around
          .out()
          .println(
              "No role matches. A custom role, or one newer than the catalogue, is unknown: nobody says"
                  + " whether it counts.");
    }
    around.err().println(found.size() + " of " + catalog.roles().size() + " roles.");
    for (RoleCatalog.Provenance from : catalog.provenance()) {
      around
          .err()
          .println(
              from.what()
                  + ": "
                  + from.rows()
                  + " roles, of "
                  + from.date().map(String::valueOf).orElse("an unknown date")
                  + ", from "
                  + Plain.line(from.source()));
    }
    return ExitCode.DONE;
  }

  private boolean isWanted(CatalogRole role) {
    boolean matches =
        wanted == null
            || role.name()
                .toLowerCase(Locale.ROOT)
                .contains(wanted.strip().toLowerCase(Locale.ROOT))
            || (!wanted.isBlank() && role.id().equals(new RoleDefinitionId(wanted)));
    return matches && (eligible == null || role.pecEligible() == eligible);
  }
}
