package io.github.palaudit.scan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be known of groups before their members are read, a thousand in one request: which
 * ids without a type are groups at all, and whose membership is hidden.
 */
final class GroupLookup {

  private static final int BATCH = 1000;

  /** Microsoft Graph takes up to 15 values in one {@code in} clause. */
  private static final int IN_ONE_FILTER = 15;

  private static final String HIDDEN = "HiddenMembership";

  private final ScanRun run;
  private final Set<ObjectId> asked = new HashSet<>();

  GroupLookup(ScanRun run) {
    this.run = run;
  }

  /** Asks about all that were found since and of which an earlier run has not asked. */
  void lookUp() {
    List<ObjectId> ids =
        Stream.concat(
                run.principals().untyped().stream(),
                run.principals().ofType("Group").stream()
                    .filter(group -> run.principals().visibility(group).isEmpty()))
            .filter(asked::add)
            .sorted()
            .toList();
    run.each(
        run.wants(Source.GROUP_MEMBERS) ? Source.GROUP_MEMBERS : Source.GROUP_ELIGIBILITIES,
        Batches.of(ids, BATCH),
        batch -> "what is " + Batches.name(batch),
        this::byIds);
  }

  private void byIds(List<ObjectId> batch, Reading reading) {
    List<ObjectId> untold = new ArrayList<>();
    for (JsonNode object :
        ObjectsById.read(run.session().microsoftGraph(), batch, "id,visibility")) {
      ObjectId id = DirectoryReader.id(object);
      String type = DirectoryType.of(object);
      reading.note(Note.About.PRINCIPAL, id.value(), type);
      if (type.equals("Group") && object.has("visibility")) {
        learn(object, reading);
      } else if (type.equals("Group")) {
        untold.add(id);
      }
    }
    for (List<ObjectId> some : Batches.of(untold, IN_ONE_FILTER)) {
      String list = some.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
      Pages.forEach(
          run.session().microsoftGraph(),
          "/v1.0/groups?$select=id,visibility&$filter=id%20in%20(" + list + ")",
          "@odata.nextLink",
          group -> learn(group, reading));
    }
  }

  private static void learn(JsonNode group, Reading reading) {
    reading.note(
        Note.About.VISIBILITY,
        DirectoryReader.id(group).value(),
        group.path("visibility").asText(""));
  }

  /** Whether the group hides its members. */
  boolean isHidden(ObjectId group) {
    return run.principals().visibility(group).filter(HIDDEN::equalsIgnoreCase).isPresent();
  }

  /** Whether the group is known not to. */
  boolean isVisible(ObjectId group) {
    return run.principals().visibility(group).isPresent() && !isHidden(group);
  }
}
