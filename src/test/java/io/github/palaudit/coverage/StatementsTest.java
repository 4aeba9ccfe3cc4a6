package io.github.palaudit.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.Tenants;
import io.github.palaudit.config.EvidenceSettings;
import io.github.palaudit.config.Policy;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.rule.Rules;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** statements.md names every statement, every fact and every setting, and where it is shown. */
class StatementsTest {

  private static final Pattern STATED = Pattern.compile("(?m)^- \\*\\*(F-[A-H][0-9]+)\\*\\* ");
  private static final Pattern CITED = Pattern.compile("\\bF-[A-H][0-9]+\\b");

  private static List<String> ids(String start) throws IOException {
    return StatementList.read().of(start).stream().map(StatementList.Entry::id).toList();
  }

  private static List<String> cases() throws IOException {
    return TruthTableTest.cases().stream().map(TruthTable.Case::id).toList();
  }

  private static TruthTable.Case one(String id) throws IOException {
    return TruthTableTest.cases().stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Test.java"))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @Test
  void everyFactIsListedOnceAndNoOther() throws IOException {
    List<String> stated =
        STATED
            .matcher(Files.readString(Path.of("docs/facts.md")))
            .results()
            .map(match -> match.group(1))
            .toList();

    assertThat(ids("F-")).containsExactlyElementsOf(stated);
  }

  @Test
  void theStatementsOfEachSourceAreNumberedWithoutGaps() throws IOException {
    for (int source = 0; source <= 4; source++) {
      String start = "S" + source + "-";
      List<String> listed = ids(start);

      assertThat(listed)
          .isNotEmpty()
          .containsExactlyElementsOf(
              IntStream.rangeClosed(1, listed.size()).mapToObj(n -> start + n).toList());
    }
  }

  @Test
  void everyStatementSaysSomething() throws IOException {
    assertThat(StatementList.read().of("S")).allMatch(entry -> entry.text().length() > 10);
  }

  @Test
  void everyCaseAndTestThatIsNamedExists() throws IOException {
    Set<String> known = testClasses();
    known.addAll(cases());

    assertThat(StatementList.read().entries().stream().filter(StatementList.Entry::answer))
        .allSatisfy(entry -> assertThat(known).containsAll(entry.where()));
  }

  @Test
  void whereNoAnswerDependsOnItTheOtherPlaceExists() throws IOException {
    Set<String> known = testClasses();
    Rules.all().stream().map(Rule::text).forEach(text -> known.add(text.id()));

    assertThat(
            StatementList.read().entries().stream()
                .filter(entry -> !entry.answer())
                .flatMap(entry -> entry.where().stream()))
        .isNotEmpty()
        .allMatch(place -> known.contains(place) || Files.exists(Path.of(place)));
  }

  @Test
  void everyCaseShowsSomething() throws IOException {
    assertThat(StatementList.read().cases("")).containsAll(cases());
  }

  @Test
  void aFactThatATitleCitesNamesTheCase() throws IOException {
    StatementList list = StatementList.read();
    for (TruthTable.Case one : TruthTableTest.cases()) {
      for (String fact :
          CITED.matcher(one.statement()).results().map(MatchResult::group).toList()) {
        assertThat(
                list.entries().stream()
                    .filter(entry -> entry.id().equals(fact))
                    .flatMap(entry -> entry.cases().stream()))
            .as(fact)
            .contains(one.id());
      }
    }
  }

  @Test
  void everySettingIsListed() throws IOException {
    assertThat(ids("policy."))
        .containsExactlyElementsOf(
            Arrays.stream(Policy.class.getRecordComponents())
                .map(setting -> "policy." + setting.getName())
                .toList());
    assertThat(ids("evidence.")).containsExactly("evidence.freshDays");
  }

  @TestFactory
  Stream<DynamicTest> aSettingPutBackToItsDefaultBreaksEachCaseNamedForIt() throws IOException {
    StatementList list = StatementList.read();
    return Stream.concat(list.of("policy.").stream(), list.of("evidence.").stream())
        .flatMap(
            setting ->
                setting.cases().stream()
                    .map(
                        id ->
                            DynamicTest.dynamicTest(
                                setting.id() + " " + id, () -> matters(setting.id(), id))));
  }

  private static void matters(String setting, String id) throws IOException {
    TruthTable.Case one = one(id);
    TruthTableTest.check(one);
    Tenants given = one.given();
    if (setting.equals("evidence.freshDays")) {
      given.freshDays(EvidenceSettings.DEFAULT.freshDays());
    } else {
      given.policy(withDefault(given.policy(), setting.substring("policy.".length())));
    }

    assertThatThrownBy(() -> TruthTableTest.check(one)).isInstanceOf(AssertionError.class);
  }

  /** This policy with one setting as it is where the YAML says nothing. */
  private static Policy withDefault(Policy was, String name) {
    RecordComponent[] settings = Policy.class.getRecordComponents();
    try {
      Object[] values = new Object[settings.length];
      Class<?>[] types = new Class<?>[settings.length];
      for (int i = 0; i < settings.length; i++) {
        Policy from = settings[i].getName().equals(name) ? Policy.DEFAULT : was;
        values[i] = settings[i].getAccessor().invoke(from);
        types[i] = settings[i].getType();
      }
      return Policy.class.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError(impossible.getMessage(), impossible);
    }
  }
}
