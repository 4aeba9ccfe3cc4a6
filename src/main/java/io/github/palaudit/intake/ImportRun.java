package io.github.palaudit.intake;

import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.TenantId;
import java.util.ArrayList;
import java.util.List;

/**
 * What the readers of one import share.
 *
 * @param request what the user asked for
 * @param tenant the tenant, given or found
 * @param sink where records go
 * @param gaps what is known to be missing
 * @param scopes what the files said of scopes so far
 * @param holders the principals met so far in role assignments and eligibilities
 * @param directory what the files of principals said so far
 * @param notes sentences for the user
 * @param takenAsFact what was concluded from what the files do not hold, for the header
 */
record ImportRun(
    ImportRequest request,
    TenantId tenant,
    RecordSink sink,
    Gaps gaps,
    KnownScopes scopes,
    RoleHolders holders,
    Directory directory,
    List<String> notes,
    List<String> takenAsFact) {

  static ImportRun of(ImportRequest request, TenantId tenant, RecordSink sink) {
    return new ImportRun(
        request,
        tenant,
        sink,
        new Gaps(sink),
        new KnownScopes(tenant),
        new RoleHolders(sink),
        Directory.of(request),
        new ArrayList<>(),
        new ArrayList<>());
  }
}
