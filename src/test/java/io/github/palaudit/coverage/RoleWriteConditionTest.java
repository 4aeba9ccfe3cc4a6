package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes nothing but the writing of role assignments away, and what only looks like it. */
class RoleWriteConditionTest {

  private static final String NOT_WRITE =
      "!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})";
  private static final String NOT_DELETE =
      "!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})";
  private static final String ROLE =
      "@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId]"
          + " ForAnyOfAnyValues:GuidEquals {b24988ac-6180-42a0-ab88-20f7382dd24c}";
  private static final String LOGS =
      "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name]"
          + " StringEquals 'logs'";

  private static boolean harmless(String condition) {
    return RoleWriteCondition.limitsOnlyRoleWrites(condition);
  }

  @Test
  void thePortalsTemplateForConstrainedRolesTakesNothingElseAway() {
    assertThat(
            harmless(
                "(\n (\n  "
                    + NOT_WRITE
                    + "\n )\n OR \n (\n  "
                    + ROLE
                    + "\n )\n)\nAND\n(\n (\n  "
                    + NOT_DELETE
                    + "\n )\n OR \n (\n  "
                    + ROLE.replace("@Request", "@Resource")
                    + "\n )\n)"))
        .isTrue();
  }

  @Test
  void thePortalsTemplateForRolesAndPrincipalsTakesNothingElseAway() {
    assertThat(
            harmless(
                "(("
                    + NOT_WRITE
                    + ") OR ("
                    + ROLE
                    + " AND @Request[Microsoft.Authorization/roleAssignments:PrincipalType]"
                    + " ForAnyOfAnyValues:StringEqualsIgnoreCase {'User', 'Group'}))"))
        .isTrue();
  }

  @Test
  void forbiddingRoleWritesAltogetherTakesNothingElseAway() {
    assertThat(harmless(NOT_WRITE)).isTrue();
    assertThat(harmless("(" + NOT_WRITE + ") AND (" + NOT_DELETE + ")")).isTrue();
  }

  @Test
  void aHostileDepthIsNotUnderstood() {
    assertThat(harmless("(".repeat(100_000) + NOT_WRITE + ")".repeat(100_000))).isFalse();
  }

  @Test
  void oneClauseAndOtherSpellingsAreUnderstood() {
    assertThat(harmless("((" + NOT_WRITE + ") OR (" + ROLE + "))")).isTrue();
    assertThat(harmless("(" + NOT_WRITE + ") || (" + ROLE + ")")).isTrue();
    assertThat(
            harmless(
                "(("
                    + NOT_WRITE
                    + ") || ("
                    + ROLE
                    + ")) && (("
                    + NOT_DELETE
                    + ") || ("
                    + ROLE
                    + "))"))
        .isTrue();
    assertThat(harmless(("((" + NOT_WRITE + ") or (" + ROLE + "))").toUpperCase(Locale.ROOT)))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOGS",
        "ROLE",
        "(NOT_WRITE) AND (LOGS)",
        "((NOT_WRITE) OR (ROLE)) AND (LOGS)",
        "(LOGS) AND ((NOT_WRITE) OR (ROLE))",
        "((NOT_WRITE) OR (ROLE)) && LOGS",
        "(((NOT_WRITE) OR (ROLE)) AND (LOGS))",
        "((NOT_WRITE OR ROLE) AND LOGS)",
        "(NOT_WRITE OR ROLE AND LOGS)",
        "NOT_WRITE OR ROLE AND LOGS",
        "(NOT_WRITE OR ROLE) AND LOGS",
        "(LOGS AND (NOT_WRITE OR ROLE))",
        "((NOT_WRITE AND LOGS) OR (ROLE))",
        "((NOT_WRITE AND LOGS) OR (NOT_WRITE AND ROLE))",
        "((ROLE) OR (LOGS))",
        "!((NOT_WRITE) OR (ROLE))",
        "(!(NOT_WRITE) OR (ROLE))"
      })
  void whatLimitsOtherActionsTooIsNotTakenForHarmless(String form) {
    assertThat(
            harmless(
                form.replace("NOT_WRITE", NOT_WRITE).replace("ROLE", ROLE).replace("LOGS", LOGS)))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(!(ActionMatches{'Microsoft.Authorization/roleAssignments/read'})) OR (ROLE)",
        "(!(ActionMatches{'Microsoft.Authorization/roleAssignments/*'})) OR (ROLE)",
        "(!(ActionMatches{'*'})) OR (ROLE)",
        "(!(ActionMatches{'Microsoft.Storage/storageAccounts/write'})) OR (ROLE)",
        "(ActionMatches{'Microsoft.Authorization/roleAssignments/write'}) OR (ROLE)",
        "(!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'} OR"
            + " ActionMatches{'Microsoft.Storage/storageAccounts/read'})) OR (ROLE)"
      })
  void anExemptionOfAnythingButRoleWritesIsNotUnderstood(String form) {
    assertThat(harmless(form.replace("ROLE", ROLE))).isFalse();
  }

  @Test
  void quotedTextIsNoOperator() {
    String quoted =
        "@Request[Microsoft.Authorization/roleAssignments:Description] StringEquals ') AND (x'";

    assertThat(harmless("((" + NOT_WRITE + ") OR (" + quoted + "))")).isTrue();
    assertThat(harmless("((" + NOT_WRITE + ") OR (" + quoted + ")) AND (" + LOGS + ")")).isFalse();
    assertThat(
            harmless("@Resource[a:b] StringEquals '((" + NOT_WRITE.replace("'", "") + ") OR (x))'"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "((NOT_WRITE) OR (ROLE)",
        "(NOT_WRITE) OR (ROLE))",
        "((NOT_WRITE) OR (ROLE) 'open)",
        "((NOT_WRITE) OR (ROLE)) AND",
        "AND ((NOT_WRITE) OR (ROLE))",
        "((NOT_WRITE) OR (ROLE)) AND ()",
        ")NOT_WRITE OR ROLE("
      })
  void whatIsNotWellFormedIsNotUnderstood(String form) {
    assertThat(harmless(form.replace("NOT_WRITE", NOT_WRITE).replace("ROLE", ROLE))).isFalse();
  }
}
