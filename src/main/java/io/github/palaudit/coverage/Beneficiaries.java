package io.github.palaudit.coverage;

import io.github.palaudit.config.Policy;
import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Completeness;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.User;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges each principal once: whose it is, whether it counts, whether it is linked. */
final class Beneficiaries {

  private final Inputs inputs;
  private final Ownership ownership;
  private final LinkJudge links;
  private final Map<PrincipalId, Beneficiary> judged = new HashMap<>();

  Beneficiaries(Inputs inputs, Ownership ownership) {
    this.inputs = inputs;
    this.ownership = ownership;
    this.links = new LinkJudge(inputs);
  }

  Beneficiary of(PrincipalId id) {
    return judged.computeIfAbsent(id, this::judge);
  }

  /** All that were asked for. */
  Map<PrincipalId, Beneficiary> all() {
    return Collections.unmodifiableMap(new HashMap<>(judged));
  }

  private Beneficiary judge(PrincipalId id) {
    Optional<Principal> principal =
        inputs.snapshot(id.tenant()).flatMap(read -> read.principal(id.object()));
    Optional<Principal> there = principal.filter(known -> !isLeftOut(id, known));
    Ownership.Verdict ours = ownership.judge(id, there);
    LinkJudge.Verdict link = links.judge(id, there);
    boolean cannotHoldLink = principal.filter(p -> p instanceof ForeignGroup).isPresent();
    Optional<DatedObservation> newest = inputs.evidence().newestConclusive(id, inputs.asOf());
    return new Beneficiary(
        id,
        principal,
        ours.ours(),
        ours.because(),
        counts(id, there, ours.ours()),
        cannotHoldLink
            ? new Judgement(Truth.UNKNOWN, Cause.LINK_NOT_APPLICABLE, "a group cannot be linked")
            : link.judgement(),
        cannotHoldLink ? LinkStatus.NOT_APPLICABLE : link.status(),
        newest,
        inputs.evidence().of(id, inputs.asOf()));
  }

  private Judgement counts(PrincipalId id, Optional<Principal> principal, Truth ours) {
    List<DatedObservation> newest = inputs.evidence().perhapsNewest(id, inputs.asOf());
    boolean linkSeen =
        newest.stream().anyMatch(dated -> dated.observation().linkedTo().isPresent());
    if (principal.isEmpty()) {
      Judgement gone = unresolved(id, !newest.isEmpty());
      return ours == Truth.UNKNOWN && gone.truth() == Truth.YES ? notSurelyOurs() : gone;
    }
    Judgement state = state(id, principal.get(), linkSeen);
    return ours == Truth.UNKNOWN && state.truth() != Truth.NO ? notSurelyOurs() : state;
  }

  private static Judgement notSurelyOurs() {
    return new Judgement(Truth.UNKNOWN, Cause.NOT_SURELY_OURS, "nothing says whether it is ours");
  }

  /** The same by a Marketplace offer of ours, which associates our publisher's id (F-A8). */
  Beneficiary linkedByOffer(Beneficiary beneficiary) {
    PrincipalId id = beneficiary.id();
    boolean wasOpen = beneficiary.counts().cause() == Cause.NOT_SURELY_OURS;
    return new Beneficiary(
        id,
        beneficiary.principal(),
        Truth.YES,
        "a Marketplace offer of ours",
        wasOpen
            ? counts(id, beneficiary.principal().filter(p -> !isLeftOut(id, p)), Truth.YES)
            : beneficiary.counts(),
        new Judgement(Truth.YES, Cause.LINKED_BY_OFFER, "linked by our Marketplace offer"),
        LinkStatus.LINKED,
        beneficiary.evidence(),
        beneficiary.observations());
  }

  private Judgement state(PrincipalId id, Principal known, boolean linkSeen) {
    if (known instanceof User user) {
      return user(id, user, linkSeen);
    }
    if (known instanceof ServicePrincipal application) {
      return servicePrincipal(id, application, linkSeen);
    }
    if (known instanceof ForeignGroup) {
      return new Judgement(
          Truth.NO, Cause.FOREIGN_GROUP, "a group of another tenant, which PAL cannot link");
    }
    return new Judgement(
        Truth.UNKNOWN, Cause.MEMBERS_UNREAD, "the members of this group were not read");
  }

  private Judgement unresolved(PrincipalId id, boolean answered) {
    if (isReadWhole(id)) {
      return new Judgement(Truth.NO, Cause.DELETED, "the directory does not hold it");
    }
    if (answered && inputs.snapshot(id.tenant()).isEmpty()) {
      return new Judgement(
              inputs.strict() ? Truth.UNKNOWN : Truth.YES,
              Cause.PROPERTIES_ASSUMED,
              "its own answer shows that it exists; assumed enabled, its tenant was not supplied")
          .by(DecidedBy.assumption("it is enabled", inputs.strict()));
    }
    return new Judgement(Truth.UNKNOWN, Cause.UNRESOLVED, "it could not be resolved");
  }

  /**
   * Named by an assignment's columns only, while the directory was read whole and does not hold it:
   * gone since. A group of another tenant never stands in the directory.
   */
  private boolean isLeftOut(PrincipalId id, Principal known) {
    return !known.fromDirectory()
        && !(known instanceof Group)
        && !(known instanceof ForeignGroup)
        && isReadWhole(id);
  }

  private boolean isReadWhole(PrincipalId id) {
    return inputs
        .snapshot(id.tenant())
        .map(snapshot -> snapshot.completeness(Source.PRINCIPALS) == Completeness.COMPLETE)
        .orElse(false);
  }

  private Judgement user(PrincipalId id, User user, boolean linkSeen) {
    if (user.enabled().filter(enabled -> !enabled).isPresent()) {
      return new Judgement(Truth.NO, Cause.DISABLED, "the account is disabled");
    }
    if (user.isInvitationPending() && !linkSeen) {
      return new Judgement(
          Truth.NO, Cause.INVITATION_PENDING, "the invitation has not been accepted");
    }
    return enabled(id, user.enabled());
  }

  private Judgement servicePrincipal(
      PrincipalId id, ServicePrincipal application, boolean linkSeen) {
    Policy policy = inputs.configuration().policy();
    if (application.enabled().filter(enabled -> !enabled).isPresent()) {
      return new Judgement(Truth.NO, Cause.DISABLED, "the service principal is disabled");
    }
    Judgement enabled = enabled(id, application.enabled());
    if (application.isManagedIdentity()) {
      Truth counted = policy.managedIdentities();
      if (counted == Truth.YES && enabled.truth() != Truth.YES) {
        return enabled;
      }
      return new Judgement(
              counted == Truth.NO && linkSeen ? Truth.UNKNOWN : counted,
              Cause.MANAGED_IDENTITY,
              linkSeen
                  ? "a managed identity that evidence shows linked: sources disagree"
                  : "a managed identity")
          .by(DecidedBy.policy("managedIdentities", counted));
    }
    return enabled;
  }

  /** An export never carries it and it is assumed; a scan asked for it and was not told. */
  private Judgement enabled(PrincipalId id, Optional<Boolean> enabled) {
    if (enabled.isPresent()) {
      return new Judgement(Truth.YES, Cause.ABLE_TO_LINK, "enabled");
    }
    if (inputs.snapshot(id.tenant()).filter(read -> read.header().isScan()).isPresent()) {
      return new Judgement(
          Truth.UNKNOWN, Cause.STATE_NOT_TOLD, "the directory did not tell whether it is enabled");
    }
    return new Judgement(
            inputs.strict() ? Truth.UNKNOWN : Truth.YES,
            Cause.PROPERTIES_ASSUMED,
            "assumed enabled: the property was not supplied")
        .by(DecidedBy.assumption("it is enabled", inputs.strict()));
  }
}
