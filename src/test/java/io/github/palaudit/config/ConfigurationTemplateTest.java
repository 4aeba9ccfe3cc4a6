package io.github.palaudit.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.TextFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code palaudit init} writes. */
class ConfigurationTemplateTest {

  @TempDir private Path folder;

  @Test
  void is_valid_and_changes_no_default() throws IOException {
    Path file = Files.writeString(folder.resolve("palaudit.yaml"), ConfigurationFile.template());

    Configuration configuration = ConfigurationFile.read(file);

    assertThat(configuration.policy()).isEqualTo(Policy.DEFAULT);
    assertThat(configuration.evidence()).isEqualTo(EvidenceSettings.DEFAULT);
    assertThat(configuration.partner().locationAccounts())
        .containsExactly(new PartnerId("1000002"));
    assertThat(configuration.customers()).extracting(Customer::name).containsExactly("Contoso");
    assertThat(configuration.waivers()).isEmpty();
    assertThat(configuration.severities()).isEmpty();
  }

  @Test
  void with_every_example_uncommented_it_is_valid_and_holds_every_key() {
    String all = ConfigurationFile.template().replaceAll("(?m)^( *)#(?=[a-zA-Z-])", "$1");
    TextFile file = TextFile.of("palaudit.yaml", all.getBytes(StandardCharsets.UTF_8));

    ConfigurationFile.Reading reading = ConfigurationFile.read(Path.of("palaudit.yaml"), file);

    assertThat(reading.configuration().waivers()).hasSize(1);
    assertThat(reading.configuration().credentials()).hasSize(1);
    assertThat(reading.configuration().severities())
        .extracting(SeverityOverride::rule)
        .containsExactly("PAL014");
    assertThat(reading.keys())
        .contains("partner.people.aliases", "customers.approvals.document", "policy.ea")
        .allSatisfy(
            key ->
                assertThat(all)
                    .containsPattern("(?m)^[ -]*" + key.substring(key.lastIndexOf('.') + 1) + ":"));
  }
}
