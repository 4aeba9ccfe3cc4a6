package io.github.palaudit.simulator.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantSizeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "54 management groups, 115 subscriptions, 39,558 assignments | 54 | 115 | 39558",
        "54 Management Groups,115 subscriptions,39558 role assignments | 54 | 115 | 39558",
        "1 management group; 1 subscription; 1,000,000 assignments | 1 | 1 | 1000000",
        "39,558  assignments , 115 subscriptions,54 management  groups | 54 | 115 | 39558",
      })
  void aLineIsRead(String line, int managementGroups, int subscriptions, int assignments) {
    TenantSize size = TenantSize.parse(line);
    assertThat(size.of(Thing.MANAGEMENT_GROUPS)).isEqualTo(managementGroups);
    assertThat(size.of(Thing.SUBSCRIPTIONS)).isEqualTo(subscriptions);
    assertThat(size.of(Thing.ASSIGNMENTS)).isEqualTo(assignments);
  }

  @Test
  void whatIsLeftOutIsInProportion() {
    TenantSize size = TenantSize.parse("100 subscriptions, 40,000 assignments");
    assertThat(size.of(Thing.MANAGEMENT_GROUPS)).isEqualTo(47);
    assertThat(size.of(Thing.RESOURCE_GROUPS)).isEqualTo(1000);
    assertThat(size.of(Thing.USERS)).isEqualTo(1010);
    assertThat(size.of(Thing.ELIGIBILITIES)).isEqualTo(800);
    assertThat(size.of(Thing.ACTIVATED)).isEqualTo(200);
    assertThat(TenantSize.parse("34,400 assignments").of(Thing.SUBSCRIPTIONS)).isEqualTo(100);
    assertThat(TenantSize.parse("100 subscriptions").of(Thing.ASSIGNMENTS)).isEqualTo(34400);
  }

  @Test
  void whatItSaysOfItselfIsReadBack() {
    TenantSize size = TenantSize.parse("7 subscriptions, 1,234 assignments, 3 eligibilities");
    assertThat(TenantSize.parse(size.toString())).isEqualTo(size);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "many subscriptions | \"many subscriptions\" is no size such as",
        "5 subscriptions and 7 users | is no size such as",
        "5 apples | \"apples\" are not known; these are: management groups, subscriptions",
        "5 users, 6 users | users are given twice",
        "10,000,001 users | 10,000,001 is more than 10,000,000",
        "99999999999999999999 users | is more than",
        "0 management groups | a tenant has a root management group at least",
        "5 eligibilities, 6 activated assignments | what is activated was eligible",
        "5 assignments, 5 activated assignments | activated assignments are assignments",
        "0 subscriptions, 5 resource groups | resource groups lie in subscriptions",
      })
  void whatCannotBeIsRefusedInWords(String line, String message) {
    assertThatThrownBy(() -> TenantSize.parse(line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
