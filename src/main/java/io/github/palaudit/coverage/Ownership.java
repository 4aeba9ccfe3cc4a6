package io.github.palaudit.coverage;

import io.github.palaudit.config.NamePattern;
import io.github.palaudit.config.Partner;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges whether a principal is ours: by a rule of the configuration, by evidence, by tenant. */
final class Ownership {

  private final Inputs inputs;
  private final Partner partner;
  private final List<NamePattern> displayNames = new ArrayList<>();
  private final Set<PrincipalId> membersOfOurGroups = new HashSet<>();

  Ownership(Inputs inputs, GroupMembership membership) {
    this.inputs = inputs;
    this.partner = inputs.configuration().partner();
    partner.principals().displayNames().forEach(name -> displayNames.add(new NamePattern(name)));
    List<Snapshot> snapshots = new ArrayList<>(inputs.managing());
    snapshots.add(inputs.customer());
    for (Snapshot snapshot : snapshots) {
      for (ObjectId group : groupsOfOurs(snapshot)) {
        membership
            .of(snapshot, group)
            .forEach(member -> membersOfOurGroups.add(member.id().in(snapshot.tenant())));
      }
    }
  }

  /** The answer and what it rests on. */
  record Verdict(Truth ours, String because) {}

  Verdict judge(PrincipalId id, Optional<Principal> principal) {
    Optional<String> byRule = byRule(id, principal);
    if (byRule.isPresent()) {
      return new Verdict(Truth.YES, byRule.get());
    }
    if (isLinkedToOurName(id)) {
      return new Verdict(Truth.UNKNOWN, "evidence links it to an unlisted account of our name");
    }
    if (!id.tenant().equals(inputs.customer().tenant())) {
      return partner.tenants().isEmpty()
          ? new Verdict(Truth.UNKNOWN, "palaudit.yaml does not say which tenants are ours")
          : new Verdict(Truth.NO, "of another tenant");
    }
    if (principal.isEmpty()) {
      boolean everybodyIsKnown =
          inputs
              .snapshot(id.tenant())
              .map(snapshot -> snapshot.completeness(Source.PRINCIPALS) == Completeness.COMPLETE)
              .orElse(false);
      return everybodyIsKnown
          ? new Verdict(Truth.NO, OursBecause.NOT_IN_DIRECTORY)
          : new Verdict(Truth.UNKNOWN, "it could not be resolved");
    }
    return undecided(principal.get())
        ? new Verdict(Truth.UNKNOWN, "what tells ours from others was not supplied")
        : unlisted();
  }

  /** Nothing names it; but a group of ours whose members were not read might hold it. */
  private Verdict unlisted() {
    return inputs.strict() && !unreadGroups(inputs).isEmpty()
        ? new Verdict(Truth.UNKNOWN, "a group of ours was not read and may hold it")
        : new Verdict(Truth.NO, "no rule and no evidence names it");
  }

  /**
   * Groups that the configuration names and whose members were not read, as far as they may be in
   * the customer's tenant: a directory that was read whole tells.
   */
  static List<ObjectId> unreadGroups(Inputs inputs) {
    Snapshot customer = inputs.customer();
    boolean whole = customer.completeness(Source.PRINCIPALS) == Completeness.COMPLETE;
    return inputs.configuration().partner().principals().groups().stream()
        .filter(group -> customer.members(group).filter(GroupMembers::complete).isEmpty())
        .filter(group -> !whole || customer.principal(group).isPresent())
        .toList();
  }

  private Optional<String> byRule(PrincipalId id, Optional<Principal> principal) {
    Partner.Principals rules = partner.principals();
    if (rules.objectIds().contains(id.object()) || rules.groups().contains(id.object())) {
      return Optional.of("named in palaudit.yaml");
    }
    if (partner.tenants().contains(id.tenant())) {
      return Optional.of("of our own tenant");
    }
    Optional<String> byProperties = principal.flatMap(this::byProperties);
    if (byProperties.isPresent()) {
      return byProperties;
    }
    if (membersOfOurGroups.contains(id)) {
      return Optional.of(OursBecause.MEMBER);
    }
    return inputs.evidence().perhapsNewest(id, inputs.asOf()).stream()
        .flatMap(dated -> dated.observation().linkedTo().stream())
        .filter(this::isOurAccount)
        .findFirst()
        .map(account -> OursBecause.EVIDENCE + account);
  }

  private Optional<String> byProperties(Principal principal) {
    Partner.Principals rules = partner.principals();
    if (principal instanceof User user) {
      Optional<String> home = user.homeDomain().filter(rules.homeDomains()::contains);
      if (home.isPresent()) {
        return Optional.of("home domain " + home.get());
      }
    }
    if (principal instanceof ServicePrincipal application
        && application
            .ownerTenant()
            .filter(rules.applicationOwnerTenants()::contains)
            .isPresent()) {
      return Optional.of("application owned by our tenant");
    }
    return displayNames.stream()
        .filter(pattern -> pattern.matches(principal.displayName()))
        .findFirst()
        .map(pattern -> "display name as in palaudit.yaml");
  }

  /** An account that carries our name may be a new one of ours. */
  private boolean isLinkedToOurName(PrincipalId id) {
    return inputs.evidence().perhapsNewest(id, inputs.asOf()).stream()
        .filter(dated -> dated.observation().linkedTo().isPresent())
        .flatMap(dated -> dated.observation().partnerName().stream())
        .anyMatch(name -> name.strip().equalsIgnoreCase(partner.name()));
  }

  private boolean isOurAccount(PartnerId account) {
    return partner.locationAccounts().contains(account)
        || partner.globalAccount().filter(account::equals).isPresent();
  }

  /** A rule exists that would decide, and the property it needs was not supplied. */
  private boolean undecided(Principal principal) {
    Partner.Principals rules = partner.principals();
    if (principal.fromDirectory()) {
      return false;
    }
    if (principal instanceof User user) {
      return !rules.homeDomains().isEmpty() && user.homeDomain().isEmpty();
    }
    if (principal instanceof ServicePrincipal application) {
      return (!rules.applicationOwnerTenants().isEmpty() && application.ownerTenant().isEmpty())
          || !rules.displayNames().isEmpty();
    }
    return !(principal instanceof Group || principal instanceof ForeignGroup);
  }

  /** Groups that a rule names; their members are ours. */
  private List<ObjectId> groupsOfOurs(Snapshot snapshot) {
    Partner.Principals rules = partner.principals();
    List<ObjectId> named = new ArrayList<>(rules.groups());
    named.addAll(rules.objectIds());
    snapshot.principals().stream()
        .filter(Group.class::isInstance)
        .filter(group -> byProperties(group).isPresent())
        .forEach(group -> named.add(group.id()));
    return named;
  }
}
