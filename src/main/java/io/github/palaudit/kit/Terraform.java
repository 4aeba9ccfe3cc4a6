package io.github.palaudit.kit;

import io.github.palaudit.finding.LinkLines;
import io.github.palaudit.snapshot.TenantId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Terraform with AzAPI: an action on apply, and deliberately none on destroy (F-A31). */
final class Terraform {

  private static final String FILE =
      """
      terraform {
        required_providers {
          azapi = {
            source  = "Azure/azapi"
            version = ">= 2.0.0"
          }
        }
      }

      provider "azapi" {
        tenant_id = "{tenant}"{client}
      }

      resource "azapi_resource_action" "partner_admin_link" {
        type        = "{type}"
        resource_id = "{resource}"
        method      = "{method}"
        when        = "apply"
      }""";

  private Terraform() {}

  static Way way(Optional<String> clientId, TenantId tenant, Goal goal) {
    return new Way(
        "Terraform, with AzAPI",
        List.of(
            "For a configuration that runs as this application; whoever runs it is who gets linked.",
            "Warning: examples elsewhere add a second action with DELETE when = \"destroy\". With it,"
                + " destroying the stack, or a clean-up by a pipeline, removes the link without a"
                + " word. This one leaves the link where it is."),
        List.of(),
        List.of(
            new Block(
                Block.Language.TERRAFORM,
                "partner-admin-link.tf",
                FILE.replace("{tenant}", tenant.value())
                    .replace(
                        "{client}", clientId.map(id -> "\n  client_id = \"" + id + "\"").orElse(""))
                    .replace("{type}", LinkLines.resourceType())
                    .replace("{resource}", LinkLines.resource(goal.id()))
                    .replace("{method}", goal.operation().method().toUpperCase(Locale.ROOT)))));
  }
}
