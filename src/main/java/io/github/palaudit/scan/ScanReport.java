package io.github.palaudit.scan;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.SnapshotHeader;

/**
 * What a scan comes to; the records themselves went to the sink.
 *
 * @param gaps how many things could not be read
 * @param requests what it cost
 */
public record ScanReport(SnapshotHeader header, int gaps, RequestCounts requests) {}
