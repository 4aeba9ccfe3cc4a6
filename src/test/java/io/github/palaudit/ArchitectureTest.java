package io.github.palaudit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the room table: who may import whom, and what is used in one room only. */
class ArchitectureTest {

  private static final String BASE = "io.github.palaudit";

  /** The base package itself, where {@code Audit} lives. */
  private static final String ROOT = "(root)";

  private static final Map<String, Set<String>> MAY_IMPORT = roomTable();

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static Map<String, Set<String>> roomTable() {
    Map<String, Set<String>> table = new LinkedHashMap<>();
    table.put("snapshot", Set.of());
    table.put("evidence", Set.of("snapshot"));
    table.put("catalog", Set.of("snapshot"));
    table.put("config", Set.of("snapshot", "catalog"));
    table.put("scan", Set.of("snapshot", "evidence"));
    table.put("history", Set.of("snapshot"));
    table.put("intake", Set.of("snapshot", "evidence", "history"));
    table.put("coverage", Set.of("snapshot", "evidence", "catalog", "config"));
    table.put("plan", with(table, "coverage"));
    table.put("reconciliation", with(table, "coverage"));
    table.put("finding", with(table, "plan", "reconciliation"));
    table.put("kit", with(table, "finding"));
    table.put("redaction", with(table, "finding"));
    table.put("compare", with(table, "finding"));
    table.put("review", with(table, "kit"));
    table.put("portfolio", with(table, "finding"));
    table.put("renewal", with(table, "finding"));
    table.put("report", with(table, "compare", "portfolio", "review", "renewal", "history"));
    // The customer's document must not even know of findings, money reports or renewals.
    table.put("transparency", with(table, "coverage"));
    // The root is the engine: pure, so it sees neither the world nor the formats.
    table.put(ROOT, with(table, "report"));
    // Beside the report, only rooms whose records it carries: reading is allowed, engines are not.
    table.put("render", with(table, "report", "kit", "transparency"));
    table.put("simulator", Set.of("snapshot", "catalog"));
    Set<String> all = new TreeSet<>(table.keySet());
    table.put("cli", all);
    return table;
  }

  /** The given rooms and everything that they may import. */
  private static Set<String> with(Map<String, Set<String>> table, String... rooms) {
    Set<String> result = new TreeSet<>(List.of(rooms));
    for (String room : rooms) {
      result.addAll(table.get(room));
    }
    return result;
  }

  private static String roomOf(JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(BASE)) {
      return ROOT;
    }
    String rest = name.substring(BASE.length() + 1);
    int dot = rest.indexOf('.');
    return dot < 0 ? rest : rest.substring(0, dot);
  }

  private static boolean isOurs(JavaClass type) {
    return type.getPackageName().equals(BASE) || type.getPackageName().startsWith(BASE + ".");
  }

  private static DescribedPredicate<JavaClass> room(String room) {
    return DescribedPredicate.describe(
        "room " + room, type -> isOurs(type) && roomOf(type).equals(room));
  }

  private static void holds(ArchRule rule) {
    rule.allowEmptyShould(true).check(CLASSES);
  }

  @Test
  void everyClassIsInARoomOfTheTable() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(type -> rooms.add(roomOf(type)));
    assertThat(MAY_IMPORT.keySet()).containsAll(rooms);
  }

  @Test
  void roomsImportOnlyWhatTheTableAllows() {
    MAY_IMPORT.forEach(
        (room, allowed) ->
            holds(
                noClasses()
                    .that(room(room))
                    .should()
                    .dependOnClassesThat(
                        DescribedPredicate.describe(
                            "are in a room other than " + allowed,
                            type ->
                                isOurs(type)
                                    && !roomOf(type).equals(room)
                                    && !allowed.contains(roomOf(type))))));
  }

  @Test
  void roomsMakeNoCircle() {
    holds(slices().assignedFrom(new Rooms()).should().beFreeOfCycles());
  }

  @Test
  void rulesDoNotKnowEachOther() {
    holds(slices().matching(BASE + ".finding.rule.(*)..").should().notDependOnEachOther());
  }

  @Test
  void renderersDoNotKnowEachOther() {
    holds(
        slices()
            .matching(BASE + ".render.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                DescribedPredicate.alwaysTrue(), resideInAPackage(BASE + ".render.template..")));
  }

  @Test
  void librariesStayInTheirRoom() {
    onlyIn("the Azure SDK", List.of("com.azure..", "com.microsoft.aad.."), "scan");
    onlyIn("YAML", List.of("com.fasterxml.jackson.dataformat.yaml..", "org.yaml.."), "config");
    // Partner Center exports workbooks too, and whoever opens a CSV in Excel saves one.
    onlyIn("POI", List.of("org.apache.poi.."), "render.excel", "render.word", "intake.table");
    onlyIn("CSV", List.of("com.fasterxml.jackson.dataformat.csv.."), "intake.table");
    onlyIn("FreeMarker", List.of("freemarker.."), "render.template", "render.html");
    onlyIn("POI's Word", List.of("org.apache.poi.xwpf.."), "render.word");
    onlyIn("the JDK's HTTP server", List.of("com.sun.net.httpserver.."), "simulator");
    onlyIn("picocli", List.of("picocli.."), "cli");
  }

  @Test
  void theCustomersDocumentKnowsNoMoney() {
    holds(
        noClasses()
            .that(room("transparency"))
            .should()
            .dependOnClassesThat(
                DescribedPredicate.describe(
                    "are about money, renewals, fragility or recognised usage",
                    type ->
                        isOurs(type)
                            && Set.of(
                                    "Cost",
                                    "Costs",
                                    "KnownCost",
                                    "CostTally",
                                    "Money",
                                    "Spending",
                                    "RecognisedUsage",
                                    "Fragility",
                                    "Departure",
                                    "Credential",
                                    "EarnedCredit",
                                    "Waiver")
                                .contains(type.getSimpleName()))));
  }

  private static void onlyIn(String what, List<String> packages, String... rooms) {
    String[] allowed = new String[rooms.length];
    for (int i = 0; i < rooms.length; i++) {
      allowed[i] = BASE + "." + rooms[i] + "..";
    }
    holds(
        noClasses()
            .that(resideInAPackage(BASE + "..").and(resideInAnyPackage(allowed).negate()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(packages.toArray(String[]::new))
            .as(what + " only in " + String.join(", ", rooms)));
  }

  @Test
  void onlyMainTouchesTheProcess() {
    holds(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName(BASE + ".cli.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .as("System.out, System.err and System.exit only in cli.Main"));
  }

  @Test
  void onlyTheCommandLineAsksTheClock() {
    holds(
        noClasses()
            .that(DescribedPredicate.not(room("cli")))
            .should()
            .accessTargetWhere(
                DescribedPredicate.describe(
                    "reads the machine's clock", ArchitectureTest::readsTheClock))
            .as("the clock is passed in, and made in cli only"));
  }

  private static boolean readsTheClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    if (owner.equals(Clock.class.getName())) {
      return name.startsWith("system");
    }
    if (owner.equals(Instant.class.getName())) {
      return access.getTarget().getFullName().equals("java.time.Instant.now()");
    }
    if (owner.startsWith("java.time.") && name.equals("now")) {
      return !access.getTarget().getFullName().contains("java.time.Clock");
    }
    return owner.equals("java.lang.System") && name.equals("currentTimeMillis");
  }

  @Test
  void namesSayWhatAClassIs() {
    holds(
        classes()
            .should()
            .haveNameNotMatching(".*(Utils?|Impl|Manager|Helper)(\\$.*)?")
            .as("no class is named Util, Impl, Manager or Helper"));
  }

  /** One slice per room. */
  private static final class Rooms implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      // The command line may know all, and nobody knows it; the table above holds both.
      return isOurs(type) ? SliceIdentifier.of(roomOf(type)) : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
      return "rooms";
    }
  }
}
