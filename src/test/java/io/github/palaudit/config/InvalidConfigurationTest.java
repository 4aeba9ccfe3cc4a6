package io.github.palaudit.config;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused, each with its whole message. */
class InvalidConfigurationTest {

  private static final String PARTNER =
      "partner: {name: Fabrikam, globalAccount: '1000001', locationAccounts: ['1000002']}\n";
  private static final String CONTOSO =
      "customers:\n- name: Contoso\n  tenant: 33333333-aaaa-4000-8000-000000000001\n";

  @TempDir private Path folder;

  /** Each expected line begins after the file's name. */
  private void refuses(String yaml, String... lines) throws IOException {
    refusesBytes(yaml.getBytes(StandardCharsets.UTF_8), lines);
  }

  private void refusesBytes(byte[] bytes, String... lines) throws IOException {
    Path file = Files.write(folder.resolve("palaudit.yaml"), bytes);
    assertThatThrownBy(() -> ConfigurationFile.read(file))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(
            Arrays.stream(lines).map(line -> file + line).collect(Collectors.joining("\n")));
  }

  @Test
  void all_problems_are_told_at_once_in_the_order_of_the_file() throws IOException {
    refuses(
        """
        policy:
          rols: pec
          ea: eas
        partner:
          locationAcounts: ["1000002"]
        customers:
        - name: Contoso
          csp: owned
        """,
        ":2: policy.rols: unknown key; did you mean roles?",
        ":3: policy.ea: \"eas\" is not one of pal, dpor",
        ":5: partner.name: is missing",
        ":5: partner.locationAccounts: is missing",
        ":5: partner.locationAcounts: unknown key; did you mean locationAccounts?",
        ":7: customers[0].tenant: is missing",
        ":8: customers[0].csp: \"owned\" is not one of own, other, none");
  }

  @Test
  void no_more_than_twenty_are_listed() throws IOException {
    StringBuilder yaml = new StringBuilder(PARTNER);
    String[] lines = new String[20];
    for (int i = 0; i < 23; i++) {
      yaml.append("x").append(i).append("y: 1\n");
      if (i < 20) {
        lines[i] =
            ":"
                + (i + 2)
                + ": x"
                + i
                + "y: unknown key; known here: partner, customers, policy, evidence, waivers,"
                + " credentials, severities";
      }
    }
    lines[19] += "\nand 3 more problems";
    refuses(yaml.toString(), lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3.1E7",
        "31415927.0",
        "31_415_927",
        "0x1DF5E77",
        "0o17",
        "314 159",
        "-314159",
        "1:30",
        "31415927a",
        "+31415927",
        "1234567890123"
      })
  void a_partner_id_that_became_something_else_is_refused(String id) throws IOException {
    refuses(
        "partner:\n  name: Fabrikam\n  locationAccounts:\n  - " + id + "\n",
        ":4: partner.locationAccounts[0]: \""
            + id
            + "\" is not a partner id; write its digits as Partner Center shows them, in quotes");
  }

  @Test
  void accounts_have_to_agree() throws IOException {
    refuses(
        "partner: {name: Fabrikam, globalAccount: '1000002',\n locationAccounts: [1000002]}\n",
        ":2: partner.locationAccounts: \"1000002\" is the global account; a link must name a"
            + " location account (F-A21)");
    refuses(
        PARTNER + CONTOSO + "  locationAccount: '1000003'\n",
        ":5: customers[0].locationAccount: \"1000003\" is none of partner.locationAccounts");
    refuses(
        "partner: {name: Fabrikam, locationAccounts: []}\n",
        ":1: partner.locationAccounts: is empty; without a location account nothing is attributed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "  scopes: [/subscriptions/1]|customers[0].scopes[0]: \"/subscriptions/1\" is not a scope; expected is an id like /subscriptions/GUID, /subscriptions/GUID/resourceGroups/NAME or /providers/Microsoft.Management/managementGroups/NAME",
        "  renewal: 31.12.2026|customers[0].renewal: \"31.12.2026\" is not a date; write year-month-day, like 2026-12-31",
        "  renewal: 2026-02-30|customers[0].renewal: \"2026-02-30\" is not a date; write year-month-day, like 2026-12-31",
        "  attribution: yes|customers[0].attribution: \"yes\" is not one of wanted, not-wanted",
        "  approvals: Grace|customers[0].approvals: is a value, a list is needed (- item)",
        "  approvals: [Grace]|customers[0].approvals[0]: is a value, keys with values are needed",
        "  engagement: 2026|customers[0].engagement: is a value, keys with values are needed",
        "  engagement: {start: 2026-02-01, end: 2026-01-01}|customers[0].engagement.end: lies before start",
        "  purpose: [x]|customers[0].purpose: is a list, a value is needed",
        "  purpose: {x: y}|customers[0].purpose: is keys with values, a value is needed",
        "  name: Contoso|customers[0].name: is given twice, first in line 3",
        "- {name: CONTOSO, tenant: 33333333-aaaa-4000-8000-000000000002}|customers[1].name: another customer bears this name already",
        "- {name: B, tenant: 33333333-AAAA-4000-8000-000000000001}|customers[1].tenant: this is the tenant of Contoso already",
        "- {name: B, tenant: contoso.com}|customers[1].tenant: \"contoso.com\" is not the id of a tenant; expected is a GUID like 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "policy: {horizonDays: -1}|policy.horizonDays: \"-1\" is not a whole number from 0 to 3660",
        "policy: {monthHours: 0}|policy.monthHours: \"0\" is not a whole number from 1 to 744",
        "policy: {rootScope: true}|policy.rootScope: \"true\" is not one of no, unknown, yes",
        "evidence: {freshDays: 0}|evidence.freshDays: \"0\" is not a whole number from 1 to 3660",
        "waivers: [{finding: PAL001, owner: A, reason: B, expires: 2027-01-01}]|waivers[0].finding: \"PAL001\" is not the id of a finding; expected is one as reports show it, like 0123456789abcdef or PAL001-0123456789abcdef",
        "waivers: [{finding: 0123456789abcdef, owner: A, reason: B, expires: 2027-01-01}, {finding: PAL001-0123456789ABCDEF, owner: A, reason: B, expires: 2027-01-01}]|waivers[1].finding: is waived already, further up",
        "severities: {PAL14: high}|severities.PAL14: is not the id of a rule; expected is one like PAL014",
        "severities: {PAL014: grave}|severities.PAL014: \"grave\" is not one of critical, high, medium, low, info",
        "severities: {PAL014: high, pal014: low}|severities.pal014: is given twice",
        "severities: [PAL014]|severities: is a list, keys with values are needed",
        "waivers: [{owner: A, reason: B, expires: 2027-01-01}]|waivers[0].finding: is missing",
        "credentials: [{name: A, anniversary: 2027-01-01, thresholds: [{metric: M, amount: '1,5', unit: U, source: S, date: 2026-01-01}]}]|credentials[0].thresholds[0].amount: \"1,5\" is not an amount; write digits, with a point for decimals",
        "credentials: [{name: A, anniversary: 2027-01-01, thresholds: [{metric: customers, amount: 3, unit: customers, source: S, date: 2026-01-01}]}]|credentials[0].thresholds[0].amountPerCustomer: is missing",
        "credentials: [{name: A, anniversary: 2027-01-01, thresholds: [{metric: acr, amount: 3, unit: EUR, source: S, date: 2026-01-01}]}]|credentials[0].thresholds[0].unit: acr is in USD, as Partner Center reports it",
        "credentials: [{name: A, anniversary: 2027-01-01, thresholds: [{metric: ACR, amount: 3, unit: USD, amountPerCustomer: 1, source: S, date: 2026-01-01}]}]|credentials[0].thresholds[0].amountPerCustomer: goes with metric customers, not with acr",
        "credentials: [{name: A, anniversary: 2027-01-01, thresholds: [{metric: acr, amount: 3, unit: USD, months: 25, source: S, date: 2026-01-01}]}]|credentials[0].thresholds[0].months: \"25\" is not a whole number from 1 to 24",
      })
  void a_wrong_value_is_named(String line, String problem) throws IOException {
    refuses(PARTNER + CONTOSO + line + "\n", ":5: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "principals: {homeDomains: [ada@fabrikam.com]}|principals.homeDomains[0]: \"ada@fabrikam.com\" is not a domain; write what stands after the @, like fabrikam.com",
        "principals: {objectIds: [ada]}|principals.objectIds[0]: \"ada\" is not the id of an object; expected is a GUID like 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "principals: {displayNames: ['**']}|principals.displayNames[0]: \"**\" would match everybody",
        "people: [{name: A, aliases: [ada]}]|people[0].aliases[0]: \"ada\" is not a login; expected is one like ada@fabrikam.com",
        "people: [{name: A, shared: maybe}]|people[0].shared: \"maybe\" is not one of yes, no",
        "publishers: [a, a]|publishers[1]: is in the list already",
        "publishers: [' ']|publishers[0]: is empty",
        "\"x\\u001b[2J\": 1|x?[2J: unknown key; known here: name, globalAccount, locationAccounts, tenants, publishers, principals, people, branding",
        "tenantId: x|tenantId: unknown key; did you mean tenants?",
      })
  void a_wrong_value_of_the_partner_is_named(String line, String problem) throws IOException {
    refuses(
        "partner:\n  name: Fabrikam\n  locationAccounts: [1000002]\n  " + line + "\n",
        ":4: partner." + problem);
  }

  @Test
  void what_is_no_such_file_is_one_clear_message() throws IOException {
    refuses("", ": is empty");
    refuses(
        "# nothing\n", ":1: partner.name: is missing", ":1: partner.locationAccounts: is missing");
    refuses("- a\n", ":1: is a list, expected are keys with values, beginning with partner:");
    refuses(
        "partner:\n\tname: x\n",
        ":2: is not YAML (found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)); indent with spaces");
    refuses("partner: {name: a\n", ":2: is not YAML (expected ',' or '}', but got <stream end>)");
    refuses("partner: a: b\n", ":1: is not YAML (mapping values are not allowed here)");
    refuses(PARTNER + "---\na: b\n", ":3: a second document begins here; one is read");
    refuses("a: " + "[".repeat(30) + "]".repeat(30), ":1: is nested deeper than 20 levels");
    refusesBytes("ab\0c".getBytes(StandardCharsets.UTF_8), ": is not a text file");
    refusesBytes(
        "partner:".getBytes(StandardCharsets.UTF_16),
        ": is UTF-16 (as PowerShell's > writes it); save it as UTF-8, for example with Out-File"
            + " -Encoding utf8");
    refusesBytes(new byte[(1 << 20) + 1], ": is larger than 1 MB, which no such file should be");
  }

  @Test
  void anchors_and_aliases_are_refused() throws IOException {
    String problem = "anchors (&) and aliases (*) are not read; write the value out, or in quotes";
    refuses("a: &x [1, 2]\nb: *x\n", ":1: " + problem);
    refuses("partner: {name: *x}\n", ":1: " + problem);
  }

  @Test
  void a_missing_file_is_named() {
    Path missing = folder.resolve("nowhere.yaml");
    assertThatThrownBy(() -> ConfigurationFile.read(missing))
        .isInstanceOf(InvalidConfiguration.class)
        .hasMessage(missing + ": there is no such file");
  }
}
