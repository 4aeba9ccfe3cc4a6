package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedIdentity;
import io.github.palaudit.simulator.cloud.SimulatedLink;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.PrincipalId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The links of every identity of a cloud, which the identities themselves may change. Safe for many
 * threads.
 */
final class PartnerLinks {

  private static final String ACTIVE = "Active";
  private static final String DELETED = "Deleted";

  private final SimulatedCloud cloud;
  private final Map<PrincipalId, SimulatedLink> links = new ConcurrentHashMap<>();

  PartnerLinks(SimulatedCloud cloud) {
    this.cloud = cloud;
  }

  /** The link as it is, one that was deleted included. */
  Optional<SimulatedLink> of(PrincipalId who) {
    return Optional.ofNullable(known(who, links.get(who)));
  }

  /** The link, unless there is none or it was deleted. */
  Optional<SimulatedLink> active(PrincipalId who) {
    return of(who).filter(PartnerLinks::isActive);
  }

  /** Makes a link; empty where there is one already (F-A2). What was deleted counts on (F-B5). */
  Optional<SimulatedLink> create(PrincipalId who, PartnerId partner) {
    Made made = new Made();
    links.compute(
        who,
        (id, changed) -> {
          SimulatedLink known = known(id, changed);
          return known != null && isActive(known)
              ? known
              : made.of(changed(known, partner, ACTIVE));
        });
    return made.link;
  }

  /** Points a link to another partner; empty where there is none (F-A28). */
  Optional<SimulatedLink> update(PrincipalId who, PartnerId partner) {
    Made made = new Made();
    links.compute(
        who,
        (id, changed) -> {
          SimulatedLink known = known(id, changed);
          return known != null && isActive(known)
              ? made.of(changed(known, partner, ACTIVE))
              : changed;
        });
    return made.link;
  }

  /** Takes a link to this partner away; empty where there is none to it. */
  Optional<SimulatedLink> delete(PrincipalId who, PartnerId partner) {
    Made made = new Made();
    links.compute(
        who,
        (id, changed) -> {
          SimulatedLink known = known(id, changed);
          return known != null && isActive(known) && known.partner().equals(partner)
              ? made.of(changed(known, partner, DELETED))
              : changed;
        });
    return made.link;
  }

  /** As it was changed, else as the cloud was made. */
  private @Nullable SimulatedLink known(PrincipalId who, @Nullable SimulatedLink changed) {
    return changed != null
        ? changed
        : cloud
            .tenant(who.tenant())
            .flatMap(tenant -> tenant.identity(who.object()))
            .flatMap(SimulatedIdentity::link)
            .orElse(null);
  }

  /** What a change made, if it was one. */
  private static final class Made {
    private Optional<SimulatedLink> link = Optional.empty();

    SimulatedLink of(SimulatedLink made) {
      link = Optional.of(made);
      return made;
    }
  }

  private SimulatedLink changed(@Nullable SimulatedLink known, PartnerId partner, String state) {
    Instant now = cloud.clock().instant();
    return new SimulatedLink(
        partner,
        nameOf(partner),
        known == null ? 1 : known.version() + 1,
        known == null ? now : known.created(),
        now,
        state);
  }

  private static boolean isActive(SimulatedLink link) {
    return link.state().equals(ACTIVE);
  }

  /** As another identity's link calls this partner, else nothing. */
  private String nameOf(PartnerId partner) {
    return cloud
        .served()
        .all()
        .flatMap(tenant -> tenant.identities().stream())
        .map(SimulatedIdentity::link)
        .flatMap(Optional::stream)
        .filter(link -> link.partner().equals(partner))
        .map(SimulatedLink::partnerName)
        .findFirst()
        .orElse("");
  }
}
