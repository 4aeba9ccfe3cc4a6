package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The differences between two audits that are none of the tenant's. */
public record Premises(List<Premise> differences) {

  private static final Set<String> OF_ROLES =
      Set.of("roles", "customRoles", "unlistedRoles", "managementGroupScope", "rootScope");
  private static final Set<String> OF_PRINCIPALS =
      Set.of("managedIdentities", "nestedGroups", "servicePrincipalsInGroups");

  /** Sources that no answer rests on; usage has rules of its own. */
  private static final Set<String> NO_JUDGES = Set.of("cost ", "usage ", "link hints ", "who was ");

  /** What principals of some kinds are judged to be; of the others nothing is known. */
  private static final Set<ChangeCause> OF_KIND =
      Set.of(ChangeCause.NESTED, ChangeCause.UNEXPLAINED);

  private static final Set<String> OF_LINKS =
      Set.of("locationAccounts", "globalAccount", "partner.name");

  public Premises {
    differences = List.copyOf(differences);
  }

  /** What differs, in the order of {@link Premise.Kind}. */
  static Premises of(PastAudit before, PastAudit after) {
    List<Premise> found = new ArrayList<>();
    values(
        Premise.Kind.CATALOGUE,
        Map.of("date", before.catalogDate().toString()),
        Map.of("date", after.catalogDate().toString()),
        found);
    values(Premise.Kind.CATALOGUE, before.catalogue(), after.catalogue(), found);
    values(Premise.Kind.SOURCE, supplied(before), supplied(after), found);
    values(Premise.Kind.SETTING, before.settings(), after.settings(), found);
    listed(Premise.Kind.ASSUMPTION, before.assumptions(), after.assumptions(), found);
    rules(before, after, found);
    listed(Premise.Kind.GAP, gaps(before), gaps(after), found);
    values(
        Premise.Kind.PROGRAM,
        Map.of("version", before.tool()),
        Map.of("version", after.tool()),
        found);
    return new Premises(found);
  }

  /** A source that is not told is as one that nobody supplied. */
  private static Map<String, String> supplied(PastAudit audit) {
    Map<String, String> sources = new TreeMap<>(audit.sources());
    sources.values().removeIf(Grounds.NOT_SUPPLIED::equals);
    return sources;
  }

  /** Whether a difference of settings may be behind what looks like this cause. */
  boolean explain(ChangeCause cause) {
    return (cause == ChangeCause.ROLE && (differs(Premise.Kind.CATALOGUE) || set(OF_ROLES)))
        || (OF_KIND.contains(cause) && set(OF_PRINCIPALS))
        || (cause == ChangeCause.LINK_ELSEWHERE && set(OF_LINKS))
        || (cause == ChangeCause.EVIDENCE_AGE && set("freshDays"));
  }

  /** Whether ours are told from others by other rules, accounts or tenants. */
  boolean tellOursOtherwise() {
    return set(OF_LINKS)
        || differences.stream()
            .anyMatch(
                one -> one.kind() == Premise.Kind.SETTING && Settings.isOfOurs(one.subject()));
  }

  /** Whether links are judged by other accounts, or by another age. */
  boolean judgeLinksOtherwise() {
    return set(OF_LINKS) || set(Set.of("freshDays"));
  }

  /** Whether this setting differs. */
  boolean set(String name) {
    return set(Set.of(name));
  }

  /** Whether the same facts may have been judged in another way. */
  boolean judgesOtherwise() {
    return differences.stream()
        .anyMatch(
            one ->
                switch (one.kind()) {
                  case CATALOGUE, ASSUMPTION, PROGRAM -> true;
                  case SOURCE -> isNewlySupplied(one);
                  case SETTING -> !one.subject().startsWith(Settings.severityOf(""));
                  case RULE, GAP -> false;
                });
  }

  /** A source in one audit alone, on which findings of any kind may rest. */
  private static boolean isNewlySupplied(Premise one) {
    boolean alone = one.before().isEmpty() || one.after().isEmpty();
    return alone && NO_JUDGES.stream().noneMatch(source -> one.subject().startsWith(source));
  }

  /** Whether palaudit.yaml gives the findings of this rule another severity. */
  boolean setsSeverityOf(String rule) {
    return set(Set.of(Settings.severityOf(rule)));
  }

  private boolean set(Set<String> names) {
    return differ(Premise.Kind.SETTING, names);
  }

  private boolean differs(Premise.Kind kind) {
    return differences.stream().anyMatch(one -> one.kind() == kind);
  }

  private boolean differ(Premise.Kind kind, Set<String> subjects) {
    return differences.stream()
        .anyMatch(one -> one.kind() == kind && subjects.contains(one.subject()));
  }

  private static void rules(PastAudit before, PastAudit after, List<Premise> found) {
    if (!before.rules().isEmpty() && !after.rules().isEmpty()) {
      listed(Premise.Kind.RULE, new TreeSet<>(before.rules()), new TreeSet<>(after.rules()), found);
    }
  }

  private static void values(
      Premise.Kind kind,
      Map<String, String> before,
      Map<String, String> after,
      List<Premise> found) {
    NavigableSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    for (String name : names) {
      String old = before.getOrDefault(name, "");
      String now = after.getOrDefault(name, "");
      if (!old.equals(now)) {
        found.add(new Premise(kind, name, old, now));
      }
    }
  }

  private static void listed(
      Premise.Kind kind, Collection<String> before, Collection<String> after, List<Premise> found) {
    Set<String> all = new LinkedHashSet<>(before);
    all.addAll(after);
    Set<String> old = Set.copyOf(before);
    Set<String> now = Set.copyOf(after);
    for (String text : all) {
      if (old.contains(text) != now.contains(text)) {
        found.add(new Premise(kind, text, yes(old.contains(text)), yes(now.contains(text))));
      }
    }
  }

  private static String yes(boolean there) {
    return there ? "yes" : "";
  }

  /** Without status and request id, which differ where the same is refused again. */
  private static List<String> gaps(PastAudit audit) {
    return audit.gaps().stream()
        .map(
            gap ->
                gap.source().label()
                    + gap.scope().map(ScopeId::text).map(at -> " at " + at).orElse("")
                    + gap.principal().map(ObjectId::value).map(of -> " of " + of).orElse(""))
        .distinct()
        .sorted()
        .toList();
  }
}
