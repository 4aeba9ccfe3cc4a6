package io.github.palaudit.coverage.oracle;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

/** An oracle that asked the engine would only agree with itself. */
class OracleKnowsNothingTest {

  @Test
  void onlyTheComparisonsKnowTheEngine() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(OracleTest|RedactedTenantsTest|ComparedTenantsTest)(\\$.*)?")
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.palaudit.coverage"))
        .check(new ClassFileImporter().importPackages("io.github.palaudit.coverage.oracle"));
  }
}
