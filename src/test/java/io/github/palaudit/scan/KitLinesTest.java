package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.Tenants;
import io.github.palaudit.config.Configuration;
import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.CoverageEngine;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.evidence.LinkEvidence;
import io.github.palaudit.kit.Kit;
import io.github.palaudit.kit.KitPage;
import io.github.palaudit.kit.Task;
import io.github.palaudit.render.html.KitHtml;
import io.github.palaudit.simulator.Everything;
import io.github.palaudit.simulator.PlainClient;
import io.github.palaudit.simulator.Simulator;
import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PartnerId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The proof of the instructions: the link is read as palaudit reads it, a page is written for what
 * was read, the page's REST line is sent to the simulator by a client that is none of ours, and the
 * next read shows the change.
 */
class KitLinesTest {

  private static final Pattern REST_LINE =
      Pattern.compile("az rest --method (put|patch|delete) --url '([^']+)'");

  private Simulator simulator;

  @AfterEach
  void stop() {
    simulator.close();
  }

  private void start(Optional<SimulatedLink> link) throws IOException {
    SimulatedCloud cloud = Everything.cloud();
    SimulatedTenant tenant = cloud.tenants().get(0);
    SimulatedIdentity was = tenant.identities().get(0);
    simulator =
        Simulator.start(
            SimulatedCloud.of(
                List.of(
                    new SimulatedTenant(
                        tenant.contents(),
                        tenant.domain(),
                        List.of(
                            new SimulatedIdentity(
                                was.object(), was.clientId(), was.secret(), link)),
                        tenant.refusals())),
                cloud.clock()));
  }

  private LinkObservation read() {
    return LinkReader.read(Scanned.session(simulator, Everything.READER));
  }

  private static Optional<SimulatedLink> to(PartnerId partner) {
    return Optional.of(
        SimulatedLink.active(partner.value(), "Fabrikam", Everything.cloud().clock().instant()));
  }

  /** The one page that is written for what was read. */
  private static KitPage page(LinkObservation seen, boolean wanted) {
    SimulatedTenant tenant = Everything.cloud().tenants().get(0);
    Inputs base = new Tenants().inputs();
    Configuration was = base.configuration();
    Partner partner = was.partner();
    Inputs inputs =
        new Inputs(
            tenant.contents(),
            List.of(),
            new LinkEvidence(List.of(new DatedObservation(seen, Tenants.NOW, false))),
            base.catalog(),
            new Configuration(
                new Partner(
                    partner.name(),
                    partner.globalAccount(),
                    partner.locationAccounts(),
                    partner.tenants(),
                    partner.publishers(),
                    new Partner.Principals(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(tenant.identities().get(0).object()),
                        List.of()),
                    partner.people()),
                List.of(entry(tenant, wanted)),
                was.policy(),
                was.evidence(),
                was.waivers(),
                was.credentials(),
                was.severities()),
            Tenants.NOW,
            false);
    Kit kit = Kit.of(List.of(CoverageEngine.coverage(inputs)), "palaudit test");
    assertThat(kit.pages()).hasSize(1);
    return kit.pages().get(0);
  }

  private static Customer entry(SimulatedTenant tenant, boolean wanted) {
    return new Customer(
        "Everything",
        tenant.id(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        wanted,
        Customer.Csp.NONE,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** The calls that the page, as a colleague sees it, tells to make. */
  private static List<HttpRequest.Builder> calls(KitPage page, URI host, String token)
      throws IOException {
    Kit kit =
        new Kit("Fabrikam", List.of(), Tenants.NOW, "test", List.of(page), List.of(), List.of(), 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new KitHtml().render(kit, page, out);
    String text =
        out.toString(StandardCharsets.UTF_8)
            .replace("&#39;", "'")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    List<HttpRequest.Builder> calls = new ArrayList<>();
    Matcher line = REST_LINE.matcher(text);
    while (line.find()) {
      URI address = URI.create(line.group(2));
      assertThat(address.getHost()).isEqualTo("management.azure.com");
      calls.add(
          HttpRequest.newBuilder(host.resolve(address.getPath() + "?" + address.getQuery()))
              .header("Authorization", "Bearer " + token)
              .method(line.group(1).toUpperCase(Locale.ROOT), BodyPublishers.noBody()));
    }
    return calls;
  }

  /** Sends the first of them; returns the status. */
  private int follow(KitPage page) throws IOException, InterruptedException {
    String token = new PlainClient(simulator).token(Everything.READER, simulator.resourceManager());
    List<HttpRequest.Builder> calls = calls(page, simulator.resourceManager(), token);
    // Once for the Azure CLI, once in each of the two pipelines.
    assertThat(calls).hasSize(3);
    HttpClient client = HttpClient.newBuilder().sslContext(simulator.trust()).build();
    return client.send(calls.get(0).build(), BodyHandlers.ofString()).statusCode();
  }

  @Test
  void theLinkThatAPageAsksForIsThereInTheNextRead() throws Exception {
    start(Optional.empty());
    LinkObservation before = read();
    assertThat(before.answer()).isEqualTo(LinkAnswer.NOT_LINKED);
    KitPage page = page(before, true);
    assertThat(page.task()).isEqualTo(Task.LINK);

    assertThat(follow(page)).isEqualTo(200);

    LinkObservation after = read();
    assertThat(after.answer()).isEqualTo(LinkAnswer.LINKED);
    assertThat(after.linkedTo()).contains(Tenants.LOCATION);
    assertThat(after.version()).contains("1");
    assertThat(follow(page)).as("a second create").isEqualTo(409);
  }

  @Test
  void anUpdateMovesALinkFromTheGlobalAccount() throws Exception {
    start(to(Tenants.GLOBAL));
    KitPage page = page(read(), true);
    assertThat(page.task()).isEqualTo(Task.UPDATE);

    assertThat(follow(page)).isEqualTo(200);

    assertThat(read().linkedTo()).contains(Tenants.LOCATION);
    assertThat(read().version()).contains("2");
  }

  @Test
  void aRemovalLeavesNoLink() throws Exception {
    start(to(Tenants.LOCATION));
    KitPage page = page(read(), false);
    assertThat(page.task()).isEqualTo(Task.REMOVE);

    assertThat(follow(page)).isEqualTo(200);

    assertThat(read().answer()).isEqualTo(LinkAnswer.NOT_LINKED);
    assertThat(follow(page)).as("a second removal").isEqualTo(404);
  }
}
