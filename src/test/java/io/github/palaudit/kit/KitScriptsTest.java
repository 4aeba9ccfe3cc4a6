package io.github.palaudit.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.palaudit.Principals;
import io.github.palaudit.Tenants;
import io.github.palaudit.config.Policy;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The scripts, workflows and files that pages hold are of the form that their tools read. The lines
 * for PowerShell are not parsed: there is no PowerShell here.
 */
class KitScriptsTest {

  private static final String HOSTILE = "x'; rm -rf ~; $(reboot) `id` \"\n${{ secrets.A }}";
  private static final Kit KIT = Kits.of(tenants());

  private static Tenants tenants() {
    Policy was = Policy.DEFAULT;
    ServicePrincipal nameless = hostile(Principals.application("nameless"), Optional.of(HOSTILE));
    return new Tenants()
        .policy(
            new Policy(
                was.roles(),
                was.customRoles(),
                was.unlistedRoles(),
                Truth.YES,
                was.nestedGroups(),
                was.servicePrincipalsInGroups(),
                was.managementGroupScope(),
                was.rootScope(),
                was.pimShare(),
                was.monthHours(),
                was.ea(),
                was.horizonDays()))
        .guest("anna")
        .assign("anna", "Contributor", "sub-1")
        .notLinked("anna", 5)
        .with(Principals.application("svc"))
        .assign("svc", "Contributor", "sub-1")
        .linked("svc", Tenants.GLOBAL, 5)
        .with(nameless)
        .assign("nameless", "Contributor", "sub-1")
        .with(Principals.managedIdentity("agent"))
        .ours("agent")
        .assign("agent", "Contributor", "sub-1");
  }

  private static ServicePrincipal hostile(ServicePrincipal was, Optional<String> appId) {
    return new ServicePrincipal(
        was.id(),
        HOSTILE,
        appId,
        was.type(),
        was.ownerTenant(),
        was.enabled(),
        was.secretExpiries(),
        was.certificateExpiries(),
        was.federated(),
        true);
  }

  private static List<Block> blocks(Block.Language language) {
    return KIT.pages().stream().flatMap(page -> Kits.blocks(page, language).stream()).toList();
  }

  @Test
  void everyKindOfIdentityHasAPage() {
    assertThat(KIT.pages())
        .extracting(page -> page.who().kind())
        .containsExactlyInAnyOrder(
            "guest", "service principal", "service principal", "managed identity");
  }

  @Test
  void noCommandHoldsANameOrAnIdThatIsNoPlainOne() {
    for (KitPage page : KIT.pages()) {
      assertThat(Kits.commands(page)).doesNotContain("rm -rf", "reboot", "secrets.A", "`id`");
    }
    assertThat(Kits.commands(Kits.page(KIT, "nameless").orElseThrow()))
        .contains("--username \"$AZURE_CLIENT_ID\"", "${{ vars.AZURE_CLIENT_ID }}");
  }

  @Test
  void bashReadsEveryBashBlockAndEveryScriptOfAWorkflow() throws Exception {
    Path bash = Path.of("/bin/bash");
    assumeTrue(Files.isExecutable(bash) || "true".equals(System.getenv("CI")), "no bash here");
    StringBuilder all = new StringBuilder();
    blocks(Block.Language.BASH).forEach(block -> all.append(block.text()).append('\n'));
    for (Block block : blocks(Block.Language.YAML)) {
      scripts(new YAMLMapper().readTree(block.text()))
          .forEach(script -> all.append(script).append('\n'));
    }
    assertThat(blocks(Block.Language.BASH)).hasSizeGreaterThan(15);

    Process checking = new ProcessBuilder(bash.toString(), "-n").redirectErrorStream(true).start();
    checking.getOutputStream().write(all.toString().getBytes(StandardCharsets.UTF_8));
    checking.getOutputStream().close();
    String complaints =
        new String(checking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(checking.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(complaints).isEmpty();
    assertThat(checking.exitValue()).isZero();
  }

  private static List<String> scripts(JsonNode workflow) {
    List<String> found = new ArrayList<>(workflow.findValuesAsText("run"));
    found.addAll(workflow.findValuesAsText("inlineScript"));
    return found;
  }

  @Test
  void theWorkflowOfGitHubSignsInWithoutASecretAndUpdatesOnce() throws IOException {
    JsonNode workflow = yaml("svc", ".github/workflows/partner-admin-link.yml");

    assertThat(workflow.at("/permissions/id-token").asText()).isEqualTo("write");
    assertThat(workflow.has("on")).isTrue();
    JsonNode steps = workflow.at("/jobs/link/steps");
    assertThat(steps.at("/0/uses").asText()).isEqualTo("azure/login@v2");
    assertThat(steps.at("/0/with/tenant-id").asText()).isEqualTo(Tenants.CONTOSO.value());
    assertThat(steps.at("/0/with/client-id").asText()).isEqualTo(Principals.CLIENT_ID);
    assertThat(steps.at("/0/with/allow-no-subscriptions").asBoolean()).isTrue();
    assertThat(steps.at("/1/run").asText())
        .contains("--method patch", "/partners/31415927?api-version=2018-02-01'");
    assertThat(steps.at("/2/run").asText()).contains("--method get");
    assertThat(workflow.toString()).doesNotContain("client-secret");
  }

  @Test
  void thePipelineOfAzureDevOpsRunsByHandWithTheConnectionThatIsNamed() throws IOException {
    JsonNode pipeline = yaml("svc", "partner-admin-link.yml");

    assertThat(pipeline.path("trigger").asText()).isEqualTo("none");
    assertThat(pipeline.at("/parameters/0/name").asText()).isEqualTo("serviceConnection");
    assertThat(pipeline.at("/steps/0/task").asText()).isEqualTo("AzureCLI@2");
    assertThat(pipeline.at("/steps/0/inputs/azureSubscription").asText())
        .isEqualTo("${{ parameters.serviceConnection }}");
    assertThat(pipeline.at("/steps/0/inputs/inlineScript").asText()).contains("--method patch");
  }

  private static JsonNode yaml(String who, String file) throws IOException {
    Block block =
        Kits.blocks(Kits.page(KIT, who).orElseThrow(), Block.Language.YAML).stream()
            .filter(one -> one.file().equals(file))
            .findFirst()
            .orElseThrow();
    return new YAMLMapper().readTree(block.text());
  }

  @Test
  void everyWorkflowIsYaml() throws IOException {
    assertThat(blocks(Block.Language.YAML)).hasSize(4);
    for (Block block : blocks(Block.Language.YAML)) {
      assertThat(new YAMLMapper().readTree(block.text()).isObject()).isTrue();
    }
  }

  @Test
  void terraformIsBalancedAndLeavesTheLinkOnDestroy() {
    assertThat(blocks(Block.Language.TERRAFORM)).hasSize(2);
    for (Block block : blocks(Block.Language.TERRAFORM)) {
      assertThat(isBalanced(block.text())).isTrue();
      assertThat(block.text())
          .contains("when        = \"apply\"")
          .containsPattern("method +=\\s\"(PUT|PATCH)\"")
          .doesNotContain("DELETE");
    }
    String words =
        String.join(
            " ",
            Kits.page(KIT, "svc").orElseThrow().stages().stream()
                .flatMap(stage -> stage.ways().stream())
                .filter(way -> way.title().startsWith("Terraform"))
                .flatMap(way -> way.sentences().stream())
                .toList());
    assertThat(words).contains("Warning", "destroying the stack", "removes the link");
  }

  /** Quotes closed on their line, braces in order, and each line an assignment or a block. */
  private static boolean isBalanced(String text) {
    Pattern line = Pattern.compile("|[a-z_]+( \"[a-z_]+\")* (= )?\\{|[a-z_]+ += \"[^\"]*\"|\\}");
    Deque<Integer> open = new ArrayDeque<>();
    for (String one : text.lines().toList()) {
      if (!line.matcher(one.strip()).matches()) {
        return false;
      }
      if (one.endsWith("{")) {
        open.push(one.length());
      } else if (one.strip().equals("}")) {
        if (open.isEmpty()) {
          return false;
        }
        open.pop();
      }
    }
    return open.isEmpty();
  }
}
