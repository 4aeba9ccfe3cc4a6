package io.github.palaudit.scan;

import java.util.List;

/** All scanners, in the order they run: later ones ask about what earlier ones found. */
final class Scanners {

  private Scanners() {}

  static List<Scanner> all() {
    return List.of(
        new ManagementGroupScanner(),
        new SubscriptionScanner(),
        new ResourceGroupScanner(),
        new RoleDefinitionScanner(),
        new RoleAssignmentScanner(),
        new AssignmentScheduleScanner(),
        new RoleEligibilityScanner(),
        new DenyAssignmentScanner(),
        new DelegationScanner(),
        new GroupMemberScanner(),
        new PrincipalScanner(),
        new LinkScanner());
  }
}
