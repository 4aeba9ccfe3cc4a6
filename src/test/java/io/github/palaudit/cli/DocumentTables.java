package io.github.palaudit.cli;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Everything in which running the documents differs from what a reader does. An entry that no
 * document has any more fails the test.
 */
final class DocumentTables {

  private static final String LITWARE = "src/test/resources/cli/litware/";
  private static final String PRODUCTION = LITWARE + "assignments-production.json";
  private static final String TEST = LITWARE + "assignments-test.json";
  private static final String MANAGEMENT_GROUPS =
      "src/test/resources/documents/management-groups.json";
  private static final String NO_ROLES = "src/test/resources/documents/no-roles.json";
  private static final String SETTINGS = "src/main/resources/sample/palaudit.yaml";
  private static final String EVIDENCE = "src/main/resources/sample/evidence";
  private static final String USAGE = "sample-output/insights/usage-2026-11-18.csv";
  private static final String CONTOSO = "sample-output/contoso/snapshot.jsonl.gz";
  private static final String NORTHWIND = "sample-output/northwind/snapshot.jsonl.gz";
  private static final String OF_AZ = "az signs in to a real tenant; its recorded answer stands in";
  private static final String NO_TENANT = "az changes a real tenant";

  private DocumentTables() {}

  /**
   * A command that is not run.
   *
   * @param words with which it begins
   * @param answer what it prints instead: a file, seen from the project's root, or words
   */
  record Elsewhere(String words, String reason, String answer) {}

  /** What the test leaves to others; of several that fit, the longest words count. */
  static final List<Elsewhere> ELSEWHERE =
      List.of(
          new Elsewhere("mvn verify", "this test is part of it", ""),
          new Elsewhere("az login", "signing in takes a person", ""),
          new Elsewhere("az account list --all", OF_AZ, LITWARE + "subscriptions.json"),
          new Elsewhere(
              "az account list --query",
              OF_AZ,
              "aaaaaaaa-0000-4000-8000-000000000001\naaaaaaaa-0000-4000-8000-000000000002\n"),
          new Elsewhere(
              "az role assignment list --subscription aaaaaaaa-0000-4000-8000-000000000001",
              OF_AZ,
              PRODUCTION),
          new Elsewhere(
              "az role assignment list --subscription aaaaaaaa-0000-4000-8000-000000000002",
              OF_AZ,
              TEST),
          new Elsewhere("az account management-group show", OF_AZ, MANAGEMENT_GROUPS),
          new Elsewhere("az role definition list --custom-role-only", OF_AZ, NO_ROLES),
          new Elsewhere("az role definition list --query", OF_AZ, NO_ROLES),
          new Elsewhere("az ad user list", OF_AZ, LITWARE + "users.json"),
          new Elsewhere("az ad sp list", OF_AZ, LITWARE + "applications.json"),
          new Elsewhere("az ad group list", OF_AZ, LITWARE + "groups.json"),
          new Elsewhere("az ad group member list", OF_AZ, LITWARE + "operations.json"),
          new Elsewhere("az account get-access-token", OF_AZ, "a-token\n"),
          new Elsewhere("az ad app create", NO_TENANT, "c11e0000-0000-4000-8000-000000000001\n"),
          new Elsewhere("az ad sp create", NO_TENANT, ""),
          new Elsewhere("az ad app credential reset", NO_TENANT, ""),
          new Elsewhere("az ad app federated-credential create", NO_TENANT, ""),
          new Elsewhere("az role assignment create", NO_TENANT, ""),
          new Elsewhere("az ad app permission", NO_TENANT, ""),
          new Elsewhere("openssl req", "the certificate is for a tenant that is not there", ""),
          new Elsewhere("src/scripts/refresh-catalog", "RefreshScriptTest runs it", ""));

  /**
   * A file or folder that the reader has before the page begins, or that somebody else brings.
   *
   * @param as its name in the working folder
   * @param from what is put there, seen from the project's root
   */
  record Given(String document, String as, String from) {}

  static final List<Given> GIVEN =
      List.of(
          new Given("README.md", "links", LITWARE + "links"),
          new Given("docs/evidence.md", "from-colleagues", LITWARE + "links"),
          new Given("docs/insights.md", "subscriptions.json", LITWARE + "subscriptions.json"),
          new Given("docs/insights.md", "usage.csv", USAGE),
          new Given("docs/insights.md", "palaudit.yaml", LITWARE + "palaudit.yaml"),
          new Given("docs/links-kit.md", "contoso.jsonl.gz", CONTOSO),
          new Given("docs/links-kit.md", "northwind.jsonl.gz", NORTHWIND),
          new Given("docs/links-kit.md", "palaudit.yaml", SETTINGS),
          new Given("docs/links-kit.md", "evidence", EVIDENCE),
          new Given("docs/sarif.md", "contoso.jsonl.gz", CONTOSO),
          new Given("docs/sarif.md", "palaudit.yaml", SETTINGS),
          new Given("docs/sarif.md", "evidence", EVIDENCE),
          new Given("docs/transparency.md", "contoso.jsonl.gz", CONTOSO),
          new Given("docs/transparency.md", "palaudit.yaml", SETTINGS),
          new Given("docs/transparency.md", "evidence", EVIDENCE),
          new Given("docs/compare.md", "2026-q3", "sample-output/contoso"),
          new Given("docs/compare.md", "2026-q4", "sample-output/contoso"),
          new Given("docs/compare.md", "august.jsonl.gz", CONTOSO),
          new Given("docs/compare.md", "november.jsonl.gz", CONTOSO),
          new Given("docs/compare.md", "palaudit.yaml", SETTINGS),
          new Given("docs/compare.md", "evidence", EVIDENCE),
          new Given("docs/decisions.md", "contoso.jsonl.gz", CONTOSO),
          new Given("docs/decisions.md", "contoso-2026-08", "sample-output/contoso"),
          new Given("docs/decisions.md", "archive", "sample-output/contoso"),
          new Given("docs/decisions.md", "review-of-ada.xlsx", "sample-output/contoso/audit.xlsx"),
          new Given("docs/decisions.md", "palaudit.yaml", SETTINGS),
          new Given("docs/decisions.md", "evidence", EVIDENCE),
          new Given("docs/portfolio.md", "palaudit-report", "sample-output"),
          new Given("docs/portfolio.md", "contoso", "sample-output/contoso"),
          new Given("docs/portfolio.md", "northwind", "sample-output/northwind"),
          new Given("docs/portfolio.md", "audits", "sample-output"),
          new Given("docs/review.md", "palaudit.yaml", SETTINGS),
          new Given("docs/review.md", "evidence", EVIDENCE),
          new Given("docs/onboard-a-customer.md", "from-colleagues", LITWARE + "links"),
          new Given("docs/quarterly-review.md", "palaudit.yaml", SETTINGS),
          new Given("docs/quarterly-review.md", "evidence", EVIDENCE),
          new Given("docs/quarterly-review.md", "from-colleagues", LITWARE + "links"),
          new Given("docs/quarterly-review.md", "2026-q3", "sample-output"),
          new Given("docs/pre-renewal-check.md", "palaudit.yaml", SETTINGS),
          new Given("docs/pre-renewal-check.md", "evidence", EVIDENCE),
          new Given("docs/pre-renewal-check.md", "usage.csv", USAGE),
          new Given("docs/customer-transparency.md", "palaudit.yaml", SETTINGS),
          new Given("docs/customer-transparency.md", "evidence", EVIDENCE),
          new Given("docs/without-access.md", "palaudit.yaml", LITWARE + "palaudit.yaml"),
          new Given("docs/without-access.md", "subscriptions.json", LITWARE + "subscriptions.json"),
          new Given("docs/without-access.md", "management-groups.json", MANAGEMENT_GROUPS),
          new Given("docs/without-access.md", "roles.json", NO_ROLES),
          new Given("docs/without-access.md", "assignments-production.json", PRODUCTION),
          new Given("docs/without-access.md", "assignments-test.json", TEST),
          new Given("docs/without-access.md", "users.json", LITWARE + "users.json"),
          new Given("docs/without-access.md", "applications.json", LITWARE + "applications.json"),
          new Given("docs/without-access.md", "groups.json", LITWARE + "groups.json"),
          new Given("docs/without-access.md", "operations.json", LITWARE + "operations.json"),
          new Given("docs/without-access.md", "links", LITWARE + "links"));

  /** What the reader puts in: words of the documents, and what stands for them here. */
  static final Map<String, String> FILLED_IN =
      Map.of(
          "CUSTOMER-TENANT-ID", LiveCustomers.CONTOSO.value(),
          "TENANT-ID", LiveCustomers.CONTOSO.value());

  /** The text with the reader's own values. */
  static String filledIn(String text) {
    return Pattern.compile("\\b[A-Z]+(?:-[A-Z]+)+\\b")
        .matcher(text)
        .replaceAll(word -> FILLED_IN.getOrDefault(word.group(), word.group()));
  }

  /** Commands and options that the pages tell of and that are still being built. */
  static final List<String> NOT_MERGED = List.of();
}
