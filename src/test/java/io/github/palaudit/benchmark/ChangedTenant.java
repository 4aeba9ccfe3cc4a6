package io.github.palaudit.benchmark;

import io.github.palaudit.simulator.generated.GeneratedTenant;
import io.github.palaudit.simulator.generated.TenantSize;
import io.github.palaudit.snapshot.GroupMembers;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RoleAssignment;
import io.github.palaudit.snapshot.Snapshot;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.SnapshotRecord;
import io.github.palaudit.snapshot.SnapshotWriter;
import io.github.palaudit.snapshot.User;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * A generated tenant and the same a quarter later, with the same ids: of a hundred assignments
 * eight are gone in one of the two, in one group of five somebody left, and one link in four is
 * another.
 */
final class ChangedTenant {

  private static final Duration QUARTER = Duration.ofDays(91);
  private static final PartnerId OURS = new PartnerId("31415927");
  private static final PartnerId OTHER = new PartnerId("27182818");

  private final Snapshot contents;

  ChangedTenant(String size) {
    this.contents = GeneratedTenant.of(TenantSize.parse(size), 7L, GeneratedTenant.AT).contents();
  }

  void write(boolean later, Path file) throws IOException {
    Instant at = later ? GeneratedTenant.AT : GeneratedTenant.AT.minus(QUARTER);
    Random random = new Random(11);
    try (SnapshotWriter writer = new SnapshotWriter(file)) {
      contents.records().flatMap(one -> changed(one, later, at, random)).forEach(writer::add);
      SnapshotHeader was = contents.header();
      writer.finish(
          new SnapshotHeader(
              was.format(),
              was.tenant(),
              was.tenantName(),
              was.tool(),
              was.origin(),
              was.collectedBy(),
              at,
              at,
              was.completeness(),
              List.of()));
    }
  }

  private Stream<SnapshotRecord> changed(
      SnapshotRecord one, boolean later, Instant at, Random random) {
    int dice = random.nextInt(100);
    if (one instanceof RoleAssignment) {
      return dice < 4 && later || dice >= 96 && !later ? Stream.empty() : Stream.of(one);
    }
    if (one instanceof GroupMembers group && dice < 20 && later && !group.members().isEmpty()) {
      return Stream.of(
          new GroupMembers(
              group.group(), true, group.members().subList(1, group.members().size())));
    }
    if (one instanceof User user) {
      return Stream.of(one, link(user.id(), dice < 25 && later ? OTHER : OURS, at));
    }
    return Stream.of(one);
  }

  private LinkObservation link(ObjectId who, PartnerId partner, Instant at) {
    return new LinkObservation(
        who.in(contents.tenant()),
        LinkAnswer.LINKED,
        Optional.of(partner),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(at),
        false,
        "links.json",
        "0".repeat(64),
        Optional.empty(),
        LinkContext.of(LinkBasis.ATTESTED));
  }
}
