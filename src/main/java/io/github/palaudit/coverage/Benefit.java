package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Truth;
import io.github.palaudit.snapshot.Window;
import java.util.List;

/**
 * How one beneficiary comes to what a holder is given: by being the holder, or as a member of it.
 * The same for everything the holder is given.
 *
 * @param path the groups it comes through, the holder of the role first; empty when direct
 * @param window when the membership is in force; always, when direct
 * @param basis temporary where the membership ends soon
 * @param membership whether the membership is in force
 * @param principal whether the beneficiary counts, coming this way
 */
public record Benefit(
    Beneficiary beneficiary,
    List<ObjectId> path,
    Window window,
    Basis basis,
    Judgement membership,
    Judgement principal) {

  private static final Judgement ITSELF =
      new Judgement(Truth.YES, Cause.IN_FORCE, "holds the role itself");

  public Benefit {
    path = List.copyOf(path);
  }

  /** Of the holder itself. */
  static Benefit direct(Beneficiary holder) {
    return new Benefit(holder, List.of(), Window.ALWAYS, Basis.STANDING, ITSELF, holder.counts());
  }

  /** The same by a Marketplace offer of ours, which associates our publisher's id (F-A8). */
  Benefit linkedByOffer() {
    return new Benefit(
        new Beneficiary(
            beneficiary.id(),
            beneficiary.principal(),
            Truth.YES,
            "a Marketplace offer of ours",
            beneficiary.counts(),
            new Judgement(Truth.YES, Cause.LINKED_BY_OFFER, "linked by our Marketplace offer"),
            LinkStatus.LINKED,
            beneficiary.evidence(),
            beneficiary.observations()),
        path,
        window,
        basis,
        membership,
        principal);
  }

  /** Whether what is given is in force for this beneficiary, where it is for the holder so. */
  Judgement active(Judgement holder) {
    if (membership.truth() == Truth.NO) {
      return membership;
    }
    return membership.cause() == Cause.PERMANENCE_ASSUMED && holder.truth() == Truth.YES
        ? new Judgement(
            membership.truth(),
            Cause.PERMANENCE_ASSUMED,
            holder.detail() + "; " + membership.detail())
        : holder;
  }
}
