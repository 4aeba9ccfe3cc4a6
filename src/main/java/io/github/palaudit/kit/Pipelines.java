package io.github.palaudit.kit;

import io.github.palaudit.finding.LinkLines;
import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/**
 * Pipelines that sign in as the application with OpenID Connect: no secret, no subscription
 * (F-A30). Each file is whole.
 */
final class Pipelines {

  private static final String GITHUB =
      """
      name: Partner Admin Link
      on:
        workflow_dispatch:
      permissions:
        id-token: write
        contents: read
      jobs:
        link:
          runs-on: ubuntu-latest
          steps:
            - name: Sign in with OpenID Connect
              uses: azure/login@v2
              with:
                tenant-id: "{tenant}"
                client-id: "{client}"
                allow-no-subscriptions: true
            - name: {goal}
              shell: bash
              run: |
                {change}
            - name: Show the link
              if: always()
              shell: bash
              run: |
                {show}""";

  private static final String AZURE_DEVOPS =
      """
      trigger: none
      pr: none
      parameters:
        - name: serviceConnection
          displayName: Azure service connection of this application
          type: string
      pool:
        vmImage: ubuntu-latest
      steps:
        - task: AzureCLI@2
          displayName: {goal}
          inputs:
            azureSubscription: ${{ parameters.serviceConnection }}
            scriptType: bash
            scriptLocation: inlineScript
            inlineScript: |
              {change}
        - task: AzureCLI@2
          displayName: Show the link
          condition: always()
          inputs:
            azureSubscription: ${{ parameters.serviceConnection }}
            scriptType: bash
            scriptLocation: inlineScript
            inlineScript: |
              {show}""";

  private Pipelines() {}

  static Way gitHub(Optional<String> clientId, TenantId tenant, Goal goal) {
    return Way.of(
        "GitHub Actions, with OpenID Connect",
        "For an application with a federated credential for GitHub. The credential's subject says"
            + " which repository, and which branch or environment in it, may sign in; run the"
            + " workflow there, by hand and once."
            + (clientId.isPresent()
                ? ""
                : " The client id is not known to us: put it into the repository's variable"
                    + " AZURE_CLIENT_ID."),
        new Block(
            Block.Language.YAML,
            ".github/workflows/partner-admin-link.yml",
            filled(GITHUB, goal)
                .replace("{tenant}", tenant.value())
                .replace("{client}", clientId.orElse("${{ vars.AZURE_CLIENT_ID }}"))));
  }

  static Way azureDevOps(Goal goal) {
    return Way.of(
        "Azure DevOps, with OpenID Connect",
        "For an application behind a service connection with workload identity federation. Give its"
            + " name when you run the pipeline, by hand and once.",
        new Block(Block.Language.YAML, "partner-admin-link.yml", filled(AZURE_DEVOPS, goal)));
  }

  private static String filled(String file, Goal goal) {
    return file.replace("{goal}", goal.words())
        .replace("{change}", LinkLines.rest(goal.operation(), goal.id()))
        .replace("{show}", LinkLines.restShow());
  }
}
