package io.github.palaudit.scan;

import io.github.palaudit.scan.session.RequestCounts;
import io.github.palaudit.snapshot.Source;
import java.util.Set;

/**
 * How far a scan is.
 *
 * @param stage which of the scan's stages, counted from 1
 * @param stages how many there are
 * @param sources what is being read in this stage, and what is still being read of earlier ones
 * @param done how many lists and batches are read since the stage began
 * @param total how many there are in it, as far as is known
 * @param records how many records were kept in the whole scan
 * @param requests what it cost so far
 */
public record ScanStatus(
    int stage,
    int stages,
    Set<Source> sources,
    int done,
    int total,
    long records,
    RequestCounts requests) {}
