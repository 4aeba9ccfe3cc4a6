package io.github.palaudit.transparency;

import io.github.palaudit.config.Customer;
import io.github.palaudit.config.Partner;
import io.github.palaudit.coverage.Beneficiary;
import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.coverage.Grant;
import io.github.palaudit.coverage.Inputs;
import io.github.palaudit.snapshot.Delegation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import io.github.palaudit.snapshot.ServicePrincipal;
import io.github.palaudit.snapshot.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the partner's identities with what they hold. */
final class Holders {

  /** More roles than these make no document that anybody reads. */
  static final int LISTED = 2_000;

  private static final Comparator<Found> ORDER =
      Comparator.comparing((Found one) -> one.kind())
          .thenComparing(one -> one.shown().by())
          .thenComparing(one -> one.shown().text(), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(one -> one.who().id());

  private final Coverage coverage;
  private final Inputs inputs;
  private final RoleBook roles;
  private final GroupNames groups;
  private final HolderNames names;
  private final Holds holds;
  private final Excesses excesses;
  private final Endings endings;
  private final Map<PrincipalId, Shown> called = new HashMap<>();
  private final Set<Membership> memberships = new LinkedHashSet<>();
  private int left = LISTED;
  private int more;

  Holders(Coverage coverage, Optional<Customer> entry, Naming naming, RoleBook roles) {
    this.coverage = coverage;
    this.inputs = coverage.inputs();
    this.roles = roles;
    Discretion discretion = new Discretion(coverage, naming);
    this.groups = new GroupNames(inputs, discretion);
    this.names =
        new HolderNames(
            naming, inputs.configuration().partner().people(), roles, groups, discretion);
    this.holds = new Holds(inputs);
    this.excesses = new Excesses(inputs, entry, roles);
    this.endings = new Endings(holds, roles, this::holderOf, this::place);
  }

  /** An identity before it is written down. */
  private record Found(Beneficiary who, Holder.Kind kind, Shown shown, List<Grant> grants) {}

  List<Holder> list() {
    List<Found> found = new ArrayList<>();
    for (PrincipalId id : coverage.beneficiaries()) {
      List<Grant> grants =
          coverage.grants(id).stream()
              .filter(grant -> grant.beneficiary().ours() == Truth.YES)
              .filter(grant -> holds.hold(grant).isPresent())
              .toList();
      if (!grants.isEmpty()) {
        found.add(found(grants.get(0).beneficiary(), grants));
      }
    }
    coverage.withoutRole().stream()
        .filter(who -> who.ours() == Truth.YES)
        .forEach(who -> found.add(found(who, List.of())));
    found.sort(ORDER);
    List<Found> numbered = numbered(found);
    numbered.forEach(one -> called.put(one.who().id(), one.shown()));
    List<Holder> holders = new ArrayList<>();
    for (Found one : numbered) {
      holders.add(holder("h" + (holders.size() + 1), one));
    }
    return holders;
  }

  List<Ending> endings() {
    return endings.list();
  }

  List<Membership> memberships() {
    return new ArrayList<>(memberships);
  }

  /** How many roles are not in the list. */
  int more() {
    return more;
  }

  private Found found(Beneficiary who, List<Grant> grants) {
    Holder.Kind kind = HolderKinds.kind(who);
    Optional<String> delegatedName =
        grants.stream()
            .filter(grant -> grant.holding().holder().equals(who.id()))
            .map(grant -> grant.holding().source())
            .filter(Delegation.class::isInstance)
            .map(Delegation.class::cast)
            .flatMap(delegation -> delegation.authorizations().stream())
            .filter(given -> given.principal().equals(who.id().object()))
            .flatMap(given -> given.displayName().stream())
            .findFirst();
    return new Found(who, kind, names.shown(who, kind, grants, delegatedName), grants);
  }

  /** Several of one function, group or role are told apart by a number. */
  private static List<Found> numbered(List<Found> found) {
    Map<Shown, Integer> count = new HashMap<>();
    found.forEach(one -> count.merge(one.shown(), 1, Integer::sum));
    Map<Shown, Integer> used = new HashMap<>();
    return found.stream()
        .map(
            one -> {
              Shown was = one.shown();
              boolean alone =
                  was.by() == Shown.By.NAME
                      || was.by() == Shown.By.OBJECT_ID
                      || count.getOrDefault(was, 1) == 1;
              int number = alone ? 0 : used.merge(was, 1, Integer::sum);
              return new Found(
                  one.who(), one.kind(), new Shown(was.by(), was.text(), number), one.grants());
            })
        .toList();
  }

  private Holder holder(String ref, Found one) {
    Beneficiary who = one.who();
    Holder.State state = HolderKinds.state(who);
    List<RoleHeld> held = new ArrayList<>();
    int notListed = 0;
    for (Grant grant : one.grants()) {
      if (left == 0) {
        notListed++;
        continue;
      }
      left--;
      held.add(held(grant, state));
      membership(grant, ref, one);
    }
    more += notListed;
    return new Holder(
        ref,
        one.shown(),
        one.kind(),
        state,
        who.id().object(),
        who.id().tenant(),
        isOfTheCustomer(who.id()),
        names.signIn(who),
        who.principal()
            .filter(ServicePrincipal.class::isInstance)
            .map(ServicePrincipal.class::cast)
            .filter(application -> !application.isManagedIdentity())
            .map(Credentials::of),
        Link.of(who, one.kind(), ownIds()),
        held,
        notListed);
  }

  private RoleHeld held(Grant grant, Holder.State state) {
    RoleHeld.Hold hold = holds.hold(grant).orElseThrow();
    Cause condition = grant.holding().condition().cause();
    return new RoleHeld(
        roles.role(grant.holding().roleId()),
        place(grant),
        way(grant),
        hold,
        groups.through(grant),
        grant.window().start(),
        !grant.path().isEmpty() && grant.benefit().window().start().isEmpty(),
        grant.window().end(),
        condition == Cause.CONDITION_LIMITS || condition == Cause.CONDITION_ON_ROLE_WRITES_ONLY,
        excesses.of(grant, hold, state),
        endings.number(grant));
  }

  private void membership(Grant grant, String ref, Found one) {
    if (!grant.path().isEmpty()
        && one.kind() != Holder.Kind.GROUP
        && isOfTheCustomer(one.who().id())) {
      int last = grant.path().size() - 1;
      ObjectId group = grant.path().get(last);
      memberships.add(
          new Membership(
              groups.through(grant).get(last),
              group,
              ref,
              one.shown(),
              one.who().id().object(),
              holds.mayBeSwitchedOn(grant, group)));
    }
  }

  private static RoleHeld.Way way(Grant grant) {
    boolean delegated = grant.holding().source() instanceof Delegation;
    if (grant.path().isEmpty()) {
      return delegated ? RoleHeld.Way.LIGHTHOUSE : RoleHeld.Way.DIRECT;
    }
    return delegated ? RoleHeld.Way.LIGHTHOUSE_GROUP : RoleHeld.Way.GROUP;
  }

  private Place place(Grant grant) {
    return Place.of(grant.holding().scope(), inputs.customer().scopes());
  }

  private Shown holderOf(Grant grant) {
    PrincipalId holder = grant.holding().holder();
    if (grant.path().isEmpty()) {
      return called.getOrDefault(holder, new Shown(Shown.By.OBJECT_ID, holder.object().value(), 0));
    }
    return new Shown(Shown.By.NAME, groups.name(holder.object(), holder.tenant()), 0);
  }

  private boolean isOfTheCustomer(PrincipalId id) {
    return id.tenant().equals(inputs.customer().tenant());
  }

  private Set<PartnerId> ownIds() {
    Partner partner = inputs.configuration().partner();
    Set<PartnerId> own = new HashSet<>(partner.locationAccounts());
    partner.globalAccount().ifPresent(own::add);
    return own;
  }
}
