package io.github.palaudit.scan;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import java.util.Map;
import java.util.Set;

/**
 * What a scan comes to; the records themselves went to the journal.
 *
 * @param gaps how many things could not be read
 * @param requests what it cost
 * @param asked how many lists and batches each source took; one that shares another's is not named
 * @param notUsed what the tenant does not use, as for want of a licence
 */
public record ScanReport(
    SnapshotHeader header,
    int gaps,
    RequestCounts requests,
    Map<Source, Integer> asked,
    Set<Source> notUsed) {

  public ScanReport {
    asked = Map.copyOf(asked);
    notUsed = Set.copyOf(notUsed);
  }
}
