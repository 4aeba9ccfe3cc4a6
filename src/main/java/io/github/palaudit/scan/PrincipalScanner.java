package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ForeignGroup;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.UnresolvedPrincipal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every principal that was referred to, through Microsoft Graph: by id in batches, then the
 * properties that a list by id leaves out. An id that the directory leaves out stays unresolved;
 * with a complete read that means it is gone. What an earlier run of the scan looked up is not
 * looked up again: batches hold others then.
 */
final class PrincipalScanner implements Scanner {

  /**
   * Microsoft Graph takes up to 1,000; but the questions that follow a batch go one after the
   * other, and batches go several at once.
   */
  private static final int BATCH = 100;

  @Override
  public Set<Source> sources() {
    return Set.of(Source.PRINCIPALS);
  }

  @Override
  public void scan(ScanRun run) {
    List<ObjectId> ours = new ArrayList<>();
    List<ObjectId> foreign = new ArrayList<>();
    for (ObjectId id : run.principals().unresolved()) {
      (run.principals().type(id).equalsIgnoreCase("ForeignGroup") ? foreign : ours).add(id);
    }
    run.once(
        Source.PRINCIPALS,
        "foreign groups",
        reading -> foreign.forEach(id -> reading.add(new ForeignGroup(id, id.value(), false))));
    run.each(
        Source.PRINCIPALS,
        Batches.of(ours, BATCH),
        Batches::name,
        (batch, reading) -> resolve(batch, run, reading));
  }

  private static void resolve(List<ObjectId> batch, ScanRun run, Reading reading) {
    Set<ObjectId> left = new HashSet<>(batch);
    FailedReads.of(() -> left.removeAll(found(batch, run, reading)))
        .ifPresent(why -> reading.gap(Source.PRINCIPALS, why));
    left.forEach(id -> reading.add(new UnresolvedPrincipal(id, run.principals().type(id))));
  }

  /** The ids that the directory knows; their principals have been handed on. */
  private static Set<ObjectId> found(List<ObjectId> batch, ScanRun run, Reading reading) {
    List<JsonNode> objects =
        ObjectsById.read(run.session().microsoftGraph(), batch, DirectoryReader.PROPERTIES);
    new DirectoryReader(run.session().microsoftGraph(), reading).add(objects);
    return objects.stream().map(DirectoryReader::id).collect(Collectors.toSet());
  }
}
