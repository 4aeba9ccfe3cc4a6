package io.github.palaudit.scan;

import io.github.palaudit.snapshot.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All scanners, in the stages they run in: later ones ask about what earlier ones found. Of what
 * nobody builds on, that which has quotas of its own begins early, and the lists of Azure Resource
 * Manager are read while Microsoft Graph is asked.
 */
final class Scanners {

  private static final Map<Source, Integer> URGENCY = urgency();

  private Scanners() {}

  /** The stages, with the scanners that fill any of these sources. */
  static List<Stage> stages(Set<Source> wanted) {
    return all().stream()
        .map(stage -> stage.filling(wanted))
        .filter(stage -> !stage.all().isEmpty())
        .toList();
  }

  /** Everything that can be read live. */
  static Set<Source> sources() {
    return filledBy(EnumSet.allOf(Source.class));
  }

  /** What the scanners fill that fill any of these sources. */
  static Set<Source> filledBy(Set<Source> wanted) {
    EnumSet<Source> filled = EnumSet.noneOf(Source.class);
    stages(wanted).forEach(stage -> stage.all().forEach(one -> filled.addAll(one.sources())));
    return filled;
  }

  /**
   * How urgent it is to read what fills this source: the later the stage that waits for it, the
   * more; what only the end of the scan waits for comes last, at 0.
   */
  static int urgency(Source source) {
    return URGENCY.getOrDefault(source, 0);
  }

  private static Map<Source, Integer> urgency() {
    Map<Source, Integer> urgency = new EnumMap<>(Source.class);
    List<Stage> stages = all();
    for (int i = 0; i < stages.size(); i++) {
      for (Scanner scanner : stages.get(i).awaited()) {
        for (Source source : scanner.sources()) {
          urgency.put(source, i + 1);
        }
      }
    }
    stages.forEach(
        stage -> stage.beside().forEach(one -> urgency.keySet().removeAll(one.sources())));
    return urgency;
  }

  private static List<Stage> all() {
    return List.of(
        Stage.of(new ManagementGroupScanner()),
        Stage.of(new SubscriptionScanner()),
        new Stage(
            List.of(
                new RoleAssignmentScanner(),
                new AssignmentScheduleScanner(),
                new RoleEligibilityScanner(),
                new DenyAssignmentScanner(),
                new DelegateScanner(),
                new ActivationScanner()),
            List.of(
                new ResourceGroupScanner(),
                new CostScanner(),
                new LinkScanner(),
                new LinkHintScanner())),
        new Stage(
            List.of(new GroupScanner()),
            List.of(new RoleDefinitionScanner(), new DelegationScanner())),
        Stage.of(new PrincipalScanner()),
        Stage.of(new FederatedCredentialScanner()));
  }
}
