package io.github.palaudit.simulator.sample;

import io.github.palaudit.snapshot.Group;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import io.github.palaudit.snapshot.User;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts people, applications and groups into a tenant that is being drawn up. */
final class People {

  private final TenantDraft draft;
  private int users;
  private int applications;
  private int groups;

  People(TenantDraft draft) {
    this.draft = draft;
  }

  /** Somebody of Fabrikam, invited and accepted. */
  ObjectId guest(String given, String surname) {
    return invited(given, surname, "Accepted", true);
  }

  /** Somebody of Fabrikam who has not accepted yet. */
  ObjectId pendingGuest(String given, String surname) {
    return invited(given, surname, "PendingAcceptance", true);
  }

  /** Somebody of Fabrikam whose account was disabled. */
  ObjectId disabledGuest(String given, String surname) {
    return invited(given, surname, "Accepted", false);
  }

  /** Somebody of Fabrikam who is here a second time, invited anew under another object. */
  ObjectId guestAnew(String given, String surname) {
    String mail = address(given, surname, Fabrikam.DOMAIN);
    return user(
        given + " " + surname,
        address(given, surname + ".2", Fabrikam.DOMAIN).replace('@', '_')
            + "#EXT#@"
            + draft.domain(),
        mail,
        "Guest",
        true,
        Optional.of("Accepted"));
  }

  private ObjectId invited(String given, String surname, String state, boolean enabled) {
    String mail = address(given, surname, Fabrikam.DOMAIN);
    return user(
        given + " " + surname,
        mail.replace('@', '_') + "#EXT#@" + draft.domain(),
        mail,
        "Guest",
        enabled,
        Optional.of(state));
  }

  /** Somebody of Fabrikam with an account of the customer's own. */
  ObjectId memberOfFabrikam(String given, String surname) {
    return user(
        given + " " + surname,
        address(given, surname, draft.domain()),
        address(given, surname, Fabrikam.DOMAIN),
        "Member",
        true,
        Optional.empty());
  }

  /** One of the customer's own people. */
  ObjectId member(String given, String surname) {
    String address = address(given, surname, draft.domain());
    return user(given + " " + surname, address, address, "Member", true, Optional.empty());
  }

  private ObjectId user(
      String name,
      String userPrincipalName,
      String mail,
      String type,
      boolean enabled,
      Optional<String> state) {
    return draft.add(
        new User(
            new ObjectId(draft.id("aaaa", ++users)),
            name,
            Optional.of(userPrincipalName),
            Optional.of(mail),
            Optional.of(type),
            Optional.of(enabled),
            state,
            true),
        "User");
  }

  /** An application of Fabrikam. */
  ObjectId application(String name, String clientId, String secretEnds) {
    return draft.add(
        new ServicePrincipal(
            new ObjectId(draft.id("bbbb", ++applications)),
            name,
            Optional.of(clientId),
            Optional.of("Application"),
            Optional.of(Fabrikam.TENANT),
            Optional.of(true),
            List.of(Instant.parse(secretEnds)),
            List.of(),
            Optional.empty(),
            true),
        "ServicePrincipal");
  }

  /** The identity of an Azure resource. */
  ObjectId managedIdentity(String name) {
    return draft.add(
        new ServicePrincipal(
            new ObjectId(draft.id("bbbb", ++applications)),
            name,
            Optional.of(draft.id("bbcc", applications)),
            Optional.of("ManagedIdentity"),
            Optional.<TenantId>empty(),
            Optional.of(true),
            List.of(),
            List.of(),
            Optional.empty(),
            true),
        "ServicePrincipal");
  }

  /** A group with these members. */
  ObjectId group(String name, ObjectId... members) {
    ObjectId group =
        draft.add(new Group(new ObjectId(draft.id("dddd", ++groups)), name, true), "Group");
    draft.members(group, members);
    return group;
  }

  /** Somebody whose account is gone; only assignments remember the id. */
  ObjectId gone() {
    return draft.add(
        new UnresolvedPrincipal(new ObjectId(draft.id("aaaa", ++users)), "User"), "User");
  }

  private static String address(String given, String surname, String domain) {
    return (given + "." + surname + "@" + domain).toLowerCase(Locale.ROOT);
  }
}
