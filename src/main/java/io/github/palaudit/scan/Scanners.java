package io.github.palaudit.scan;

import static java.util.Collections.disjoint;

import io.github.palaudit.snapshot.Source;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** All scanners, in the stages they run in: later ones ask about what earlier ones found. */
final class Scanners {

  private Scanners() {}

  /** The stages, with the scanners that fill any of these sources. */
  static List<List<Scanner>> stages(Set<Source> wanted) {
    return all().stream()
        .map(stage -> stage.stream().filter(one -> !disjoint(one.sources(), wanted)).toList())
        .filter(stage -> !stage.isEmpty())
        .toList();
  }

  /** Everything that can be read live. */
  static Set<Source> sources() {
    return filledBy(EnumSet.allOf(Source.class));
  }

  /** What the scanners fill that fill any of these sources. */
  static Set<Source> filledBy(Set<Source> wanted) {
    EnumSet<Source> filled = EnumSet.noneOf(Source.class);
    stages(wanted).forEach(stage -> stage.forEach(one -> filled.addAll(one.sources())));
    return filled;
  }

  private static List<List<Scanner>> all() {
    return List.of(
        List.of(new ManagementGroupScanner()),
        List.of(new SubscriptionScanner()),
        List.of(
            new RoleAssignmentScanner(),
            new AssignmentScheduleScanner(),
            new RoleEligibilityScanner(),
            new RoleDefinitionScanner(),
            new DenyAssignmentScanner(),
            new DelegationScanner(),
            new DelegateScanner(),
            new ResourceGroupScanner(),
            new ActivationScanner(),
            new CostScanner(),
            new LinkScanner(),
            new LinkHintScanner()),
        List.of(new GroupScanner()),
        List.of(new PrincipalScanner()),
        List.of(new FederatedCredentialScanner()));
  }
}
