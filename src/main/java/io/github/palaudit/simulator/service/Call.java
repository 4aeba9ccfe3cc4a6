package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Snapshot;
import java.util.regex.MatchResult;

/**
 * A request whose token was accepted, at the operation it names.
 *
 * @param tenant the tenant that the token is for
 * @param rows what the tenant holds, by where it lies
 * @param caller whose token it is
 * @param path what the operation's pattern found in the path
 * @param pageSize rows in one page
 */
record Call(
    Request request,
    SimulatedTenant tenant,
    TenantRows rows,
    ObjectId caller,
    MatchResult path,
    int pageSize) {

  Snapshot contents() {
    return tenant.contents();
  }
}
