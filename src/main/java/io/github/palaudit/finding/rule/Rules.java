package io.github.palaudit.finding.rule;

import io.github.palaudit.config.SeverityOverride;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.CoverageRule;
import io.github.palaudit.finding.Finding;
import io.github.palaudit.finding.Inquiry;
import io.github.palaudit.finding.PrincipalRule;
import io.github.palaudit.finding.Rule;
import io.github.palaudit.finding.RuleText;
import io.github.palaudit.finding.Severity;
import io.github.palaudit.finding.rule.access.ConditionalAccessRule;
import io.github.palaudit.finding.rule.access.CoveredInPartRule;
import io.github.palaudit.finding.rule.access.DeniedAccessRule;
import io.github.palaudit.finding.rule.access.DisabledPrincipalRule;
import io.github.palaudit.finding.rule.access.EndedSubscriptionRule;
import io.github.palaudit.finding.rule.access.LinkedWithoutRoleRule;
import io.github.palaudit.finding.rule.access.ManagedIdentityRule;
import io.github.palaudit.finding.rule.access.NoEligibleRoleRule;
import io.github.palaudit.finding.rule.access.NoStandingPatternRule;
import io.github.palaudit.finding.rule.access.OfferWithoutCreditRule;
import io.github.palaudit.finding.rule.access.OrphanedAssignmentRule;
import io.github.palaudit.finding.rule.access.PimEligibleOnlyRule;
import io.github.palaudit.finding.rule.access.StandingOwnerRule;
import io.github.palaudit.finding.rule.access.UnattributedSubscriptionRule;
import io.github.palaudit.finding.rule.access.UncertainRoleRule;
import io.github.palaudit.finding.rule.access.UnlinkedAdminRule;
import io.github.palaudit.finding.rule.access.WideContributorRule;
import io.github.palaudit.finding.rule.csp.AoboMissingRule;
import io.github.palaudit.finding.rule.csp.AoboNotOursRule;
import io.github.palaudit.finding.rule.csp.OtherChainRule;
import io.github.palaudit.finding.rule.csp.OwnChainRule;
import io.github.palaudit.finding.rule.csp.PlannedMoveRule;
import io.github.palaudit.finding.rule.fragility.CredentialExpiryRule;
import io.github.palaudit.finding.rule.fragility.EndsBeforeTheDateRule;
import io.github.palaudit.finding.rule.fragility.NoServicePrincipalRule;
import io.github.palaudit.finding.rule.fragility.RestsOnOneUserRule;
import io.github.palaudit.finding.rule.insights.NotExpectedRule;
import io.github.palaudit.finding.rule.insights.NotRecognisedRule;
import io.github.palaudit.finding.rule.lighthouse.NoStandingAuthorizationRule;
import io.github.palaudit.finding.rule.lighthouse.UselessAuthorizationRule;
import io.github.palaudit.finding.rule.link.AfterEngagementRule;
import io.github.palaudit.finding.rule.link.ContradictingEvidenceRule;
import io.github.palaudit.finding.rule.link.GlobalAccountRule;
import io.github.palaudit.finding.rule.link.LinkInWrongTenantRule;
import io.github.palaudit.finding.rule.link.LinkedElsewhereRule;
import io.github.palaudit.finding.rule.link.ReinvitedGuestRule;
import io.github.palaudit.finding.rule.link.StaleLinkRule;
import io.github.palaudit.finding.rule.link.UnknownLinkRule;
import io.github.palaudit.finding.rule.link.UnlinkedJoinerRule;
import io.github.palaudit.finding.rule.link.UnlistedAccountRule;
import io.github.palaudit.finding.rule.link.UnwantedLinkRule;
import io.github.palaudit.finding.rule.scan.GapRule;
import io.github.palaudit.finding.rule.scan.OldCatalogueRule;
import io.github.palaudit.finding.rule.transparency.NoApprovalRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rule book. */
public final class Rules {

  private static final List<Rule> ALL =
      List.of(
          new UnlinkedAdminRule(),
          new NoEligibleRoleRule(),
          new PimEligibleOnlyRule(),
          new LinkedElsewhereRule(),
          new GlobalAccountRule(),
          new UnknownLinkRule(),
          new StaleLinkRule(),
          new ManagedIdentityRule(),
          new DisabledPrincipalRule(),
          new OrphanedAssignmentRule(),
          new UncertainRoleRule(),
          new UnattributedSubscriptionRule(),
          new CoveredInPartRule(),
          new RestsOnOneUserRule(),
          new GapRule(),
          new OldCatalogueRule(),
          new NoStandingPatternRule(),
          new LinkedWithoutRoleRule(),
          new ConditionalAccessRule(),
          new DeniedAccessRule(),
          new StandingOwnerRule(),
          new WideContributorRule(),
          new UnlistedAccountRule(),
          new ContradictingEvidenceRule(),
          new ReinvitedGuestRule(),
          new LinkInWrongTenantRule(),
          new UnwantedLinkRule(),
          new AfterEngagementRule(),
          new UnlinkedJoinerRule(),
          new NoServicePrincipalRule(),
          new EndsBeforeTheDateRule(),
          new CredentialExpiryRule(),
          new NoStandingAuthorizationRule(),
          new UselessAuthorizationRule(),
          new OwnChainRule(),
          new OtherChainRule(),
          new PlannedMoveRule(),
          new AoboMissingRule(),
          new AoboNotOursRule(),
          new NoApprovalRule(),
          new NotRecognisedRule(),
          new NotExpectedRule(),
          new OfferWithoutCreditRule(),
          new EndedSubscriptionRule());

  private static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message)
          .thenComparing(Finding::id);

  private Rules() {}

  /** Every rule, by id. */
  public static List<Rule> all() {
    return ALL;
  }

  /** The texts of all rules by subject, which is the name of the package they stand in. */
  public static NavigableMap<String, List<RuleText>> bySubject() {
    NavigableMap<String, List<RuleText>> texts = new TreeMap<>();
    for (Rule rule : ALL) {
      String room = rule.getClass().getPackageName();
      String subject = room.substring(room.lastIndexOf('.') + 1);
      texts.computeIfAbsent(subject, none -> new ArrayList<>()).add(rule.text());
    }
    return texts;
  }

  /**
   * What the chosen rules find, the worst first. A severity that the configuration gives a rule
   * wins over the rule's own, also where the rule made a finding more or less severe than usual.
   */
  public static List<Finding> check(Coverage coverage, Predicate<Rule> chosen) {
    boolean wanted = Access.isAttributionWanted(coverage);
    Map<String, Severity> overridden = new HashMap<>();
    for (SeverityOverride override : coverage.inputs().configuration().severities()) {
      overridden.put(override.rule(), Severity.of(override.severity()));
    }
    List<Rule> asked =
        ALL.stream().filter(chosen).filter(rule -> wanted || !rule.asksForAttribution()).toList();
    return Stream.concat(
            asked.stream()
                .filter(CoverageRule.class::isInstance)
                .flatMap(rule -> rule.check(coverage)),
            Inquiry.check(principalRules(asked), coverage).stream())
        .map(found -> found.withSeverity(overridden.getOrDefault(found.rule(), found.severity())))
        .sorted(WORST_FIRST)
        .toList();
  }

  private static List<PrincipalRule> principalRules(List<Rule> rules) {
    return rules.stream()
        .filter(PrincipalRule.class::isInstance)
        .map(PrincipalRule.class::cast)
        .toList();
  }
}
