package io.github.palaudit.intake;

import io.github.palaudit.intake.usage.UsageImport;
import io.github.palaudit.intake.usage.UsageReading;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.RecordSink;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.SnapshotHeader;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import io.github.palaudit.snapshot.UnreadableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads exports into a snapshot, option by option, in the order of {@link ImportOption}. */
public final class Importer {

  private static final String CUT =
      "the list is cut: a page names a next one, which is not in the files";

  private final ImportRun run;
  private final GroupMemberReader members;
  private final LinkReader links;
  private final List<ReadCount> counts = new ArrayList<>();

  private Importer(ImportRun run) {
    this.run = run;
    this.members = new GroupMemberReader(run);
    this.links = new LinkReader(run);
  }

  /**
   * Reads what is asked for and hands each record to the sink, in no particular order; rows that
   * overlap are handed over each time they occur, and a {@code SnapshotWriter} merges them.
   *
   * @return what to finish the snapshot with, and what to tell the user
   * @throws UnreadableInput when a file cannot be read, holds something else than its option takes,
   *     or is about another tenant; or when the tenant is not told. The sink's content is then of
   *     no use
   */
  public static ImportResult run(ImportRequest request, RecordSink sink) {
    TenantId tenant = TenantChoice.of(request);
    return new Importer(ImportRun.of(request, tenant, sink)).run();
  }

  private List<SourceReader> readers() {
    return List.of(
        new SubscriptionReader(run),
        new ManagementGroupReader(run),
        new PrincipalReader(run),
        members,
        new RoleDefinitionReader(run),
        new RoleAssignmentReader(run),
        new EligibilityReader(run),
        new DelegationReader(run));
  }

  private ImportResult run() {
    List<SourceReader> readers = readers();
    for (SourceReader reader : readers) {
      if (reader == members) {
        readMembers();
      } else {
        read(reader);
      }
    }
    Set<Source> answered = EnumSet.noneOf(Source.class);
    readers.forEach(reader -> answered.addAll(reader.finish()));
    counts.addAll(links.read());
    answered.addAll(links.finish());
    if (!run.request().usage().isEmpty()) {
      readUsage();
      answered.add(Source.USAGE);
    }
    return new ImportResult(header(answered), counts, run.notes());
  }

  private void read(SourceReader reader) {
    Paging paging = new Paging();
    run.request().of(reader.option()).forEach(given -> read(given, reader, paging));
    for (Paging.Cut cut : paging.cuts()) {
      Source source = cut.kind().source().orElse(reader.option().source());
      run.gaps().add(source, cut.subscription(), Optional.empty(), CUT);
    }
  }

  private void readMembers() {
    for (GroupFile given : run.request().groupMembers()) {
      ObjectId group = run.directory().group(given.group());
      members.beginGroup(group);
      Paging paging = new Paging();
      read(given.file(), members, paging);
      if (!paging.cuts().isEmpty()) {
        members.incomplete();
        run.gaps().of(group, Source.GROUP_MEMBERS, CUT);
      }
    }
  }

  /** After all others, which tell the subscriptions. */
  private void readUsage() {
    Set<ScopeId> known = new TreeSet<>(run.scopes().listedOrPlaced());
    known.addAll(run.scopes().namedOnly());
    UsageReading reading = UsageImport.read(run.request().usage(), run.tenant(), known);
    reading.records().forEach(run.sink()::add);
    counts.addAll(reading.counts());
    run.notes().addAll(reading.notes());
  }

  private void read(Path given, SourceReader reader, Paging paging) {
    for (Path file : InputFiles.of(given, run.notes()::add)) {
      counts.add(FileReading.read(file, reader, paging, run.gaps()));
    }
  }

  private SnapshotHeader header(Set<Source> answered) {
    ImportRequest request = run.request();
    return new SnapshotHeader(
        SnapshotHeader.FORMAT,
        run.tenant(),
        request.name().or(run.scopes()::tenantName).orElse(run.tenant().value()),
        request.tool(),
        SnapshotHeader.IMPORT,
        Optional.empty(),
        request.moment(),
        request.moment(),
        run.gaps().completeness(answered),
        run.takenAsFact());
  }
}
