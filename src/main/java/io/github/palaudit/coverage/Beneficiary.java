package io.github.palaudit.coverage;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.snapshot.Principal;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.Truth;
import java.util.List;
import java.util.Optional;

/**
 * A principal that may attribute scopes to us, judged as far as it does not depend on how it gets
 * its roles. A group whose members were not read stands for them.
 *
 * @param principal what the snapshot knows of it; empty when the id was not resolved
 * @param ours whether it is ours
 * @param oursBecause which rule or evidence says so
 * @param counts whether it is of a kind and in a state that PAL supports
 * @param link whether it is linked to one of our location accounts
 * @param linkStatus the same, as a status
 * @param evidence the newest conclusive observation, where there is one
 * @param observations all observations, newest first
 */
public record Beneficiary(
    PrincipalId id,
    Optional<Principal> principal,
    Truth ours,
    String oursBecause,
    Judgement counts,
    Judgement link,
    LinkStatus linkStatus,
    Optional<DatedObservation> evidence,
    List<DatedObservation> observations) {

  public Beneficiary {
    observations = List.copyOf(observations);
  }

  /** The name people know it by, else its object id. */
  public String displayName() {
    return principal
        .map(Principal::displayName)
        .filter(name -> !name.isBlank())
        .orElse(id.object().value());
  }

  /** This group in the place of its members, none of whom was seen: all about them is open. */
  Beneficiary inPlaceOfUnreadMembers(boolean ofTheCustomer) {
    if (ours == Truth.NO && !ofTheCustomer) {
      return this;
    }
    Judgement open =
        new Judgement(Truth.UNKNOWN, Cause.MEMBERS_UNREAD, "the members were not all read");
    return new Beneficiary(
        id,
        principal,
        ours == Truth.YES ? Truth.YES : Truth.UNKNOWN,
        ours == Truth.YES ? oursBecause : "its members were not all read",
        open,
        open,
        LinkStatus.NOT_APPLICABLE,
        Optional.empty(),
        List.of());
  }

  /** user, guest, service principal, managed identity, group, foreign group or unresolved. */
  public String kindLabel() {
    return principal.map(Principal::kindLabel).orElse("unresolved principal");
  }
}
