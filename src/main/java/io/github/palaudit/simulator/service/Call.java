package io.github.palaudit.simulator.service;

import io.github.palaudit.simulator.cloud.SimulatedCloud;
import io.github.palaudit.simulator.cloud.SimulatedTenant;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Snapshot;
import java.time.Instant;
import java.util.regex.MatchResult;

/**
 * A request whose token was accepted, at the operation it names.
 *
 * @param cloud the tenant and its neighbours
 * @param tenant the tenant that the token is for
 * @param rows what the tenant holds, by where it lies
 * @param caller whose token it is
 * @param path what the operation's pattern found in the path
 */
record Call(
    Request request,
    SimulatedCloud cloud,
    SimulatedTenant tenant,
    TenantRows rows,
    ObjectId caller,
    MatchResult path) {

  Snapshot contents() {
    return tenant.contents();
  }

  /** The scope that the path names before its provider. */
  ScopeId scope() {
    return ScopeId.of(path.group(1) + "/");
  }

  /** The instant that the tenant's contents stand for. */
  Instant now() {
    return contents().header().collectedTo();
  }

  int pageSize() {
    return cloud.pageSize();
  }
}
