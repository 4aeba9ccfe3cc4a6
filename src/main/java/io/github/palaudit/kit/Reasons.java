package io.github.palaudit.kit;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Dates;
import io.github.palaudit.finding.Access;
import io.github.palaudit.finding.Wording;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Why a page is written, for somebody who has never heard of partner links. */
final class Reasons {

  private Reasons() {}

  static String title(Case one, Addressee who) {
    String whose = who.isPerson() ? "your account" : "this identity";
    return switch (one.task()) {
      case LINK -> "Please link " + whose + " to " + one.partner();
      case UPDATE -> "Please correct the partner link of " + whose;
      case ASK -> "Whose identity is this? Its partner link names somebody else";
      case CHECK, RENEW -> "Please check the partner link of " + whose;
      case REMOVE, CHECK_AND_REMOVE -> "Please remove the partner link of " + whose;
    };
  }

  static List<String> of(Case one, Addressee who) {
    List<String> why = new ArrayList<>();
    why.add(
        one.partner()
            + " works on Azure for "
            + one.customer()
            + ". Microsoft recognises a partner's part in the usage of Azure where the identity that"
            + " the partner works with is tied to the partner's id. This tie is called Partner Admin"
            + " Link, PAL for short. Each identity has its own, once in every tenant.");
    why.add(access(one, who));
    why.add(state(one));
    if (one.isFromManagingTenant()) {
      why.add(
          "This access comes through Azure Lighthouse, so the link belongs into "
              + one.tenantName()
              + ", not into the customer's tenant. Once is enough: it serves every customer who"
              + " delegates to this identity, today and later.");
    }
    if (one.who().counts().cause() == Cause.INVITATION_PENDING) {
      why.add(
          "The invitation to this tenant has not been accepted yet. Accept it first: without that"
              + " nobody can sign in here.");
    }
    if (isWithoutCredential(one)) {
      why.add(
          "Nobody can sign in as this application now: it has no secret, no certificate and no"
              + " federated credential. Give it one for as long as this takes; afterwards it may go"
              + " again.");
    }
    if (one.who().counts().cause() == Cause.MANAGED_IDENTITY) {
      why.add(
          "Whether the link of a managed identity counts is disputed; Microsoft does not say so."
              + " Where you can, let a service principal work instead.");
    }
    return why;
  }

  private static String access(Case one, Addressee who) {
    String subject = who.isPerson() ? "Your account holds " : "This identity holds ";
    if (one.access().grants().isEmpty()) {
      return "No role of " + (who.isPerson() ? "your account" : "this identity") + " was seen.";
    }
    Wording names = new Wording(one.coverage());
    return subject
        + names.roles(one.grants())
        + " at "
        + names.scopes(Access.scopes(one.grants()))
        + ". "
        + (one.counts() == Truth.YES
            ? "Recognition follows these roles: what they cover is what counts."
            : "As things stand it is "
                + (one.counts() == Truth.NO ? "not enough" : "not certain to be enough")
                + " for recognition, so the link alone may change nothing.");
  }

  private static String state(Case one) {
    String seen = "What we know of the link: " + one.who().link().detail() + ".";
    return switch (one.task()) {
      case LINK -> seen + " As long as it is missing, nothing is recognised through this identity.";
      case UPDATE ->
          seen
              + " That is the number of our company as a whole (the global account). A link has to"
              + " name a location account, or it does not count.";
      case ASK ->
          seen
              + " An identity holds one partner id in a tenant, so nothing is recognised for us. It"
              + " may be a slip, an account of ours that is not on our list, or somebody else's"
              + " identity.";
      case RENEW ->
          seen
              + " What was seen is believed for a while only, so somebody has to look again. Nobody"
              + " but the identity itself can read it, so we have to ask you.";
      case CHECK -> seen + " Nobody but the identity itself can read it, so we have to ask you.";
      case REMOVE -> seen + " " + over(one);
      case CHECK_AND_REMOVE ->
          seen + " " + over(one) + " Nobody but the identity itself can read or remove the link.";
    };
  }

  private static String over(Case one) {
    return Access.engagementEnded(one.coverage())
        .map(
            end ->
                "The engagement ended on "
                    + Dates.day(end.atStartOfDay(ZoneOffset.UTC).toInstant())
                    + "; a link that is forgotten goes on claiming usage that is no longer ours.")
        .orElse("With this customer it was agreed that we do not claim recognition.");
  }

  private static boolean isWithoutCredential(Case one) {
    return one.who().principal().orElse(null) instanceof ServicePrincipal application
        && !application.isManagedIdentity()
        && application.fromDirectory()
        && application.secretExpiries().isEmpty()
        && application.certificateExpiries().isEmpty()
        && application.federated().filter(has -> !has).isPresent();
  }
}
