package io.github.palaudit.evidence;

import io.github.palaudit.snapshot.PrivateFiles;
import io.github.palaudit.snapshot.TextFile;
import io.github.palaudit.snapshot.UnreadableInput;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * palaudit's own evidence file: JSON Lines in UTF-8, a header line and then one observation a line.
 *
 * <pre>{@code
 * {"format":"palaudit-evidence/1"}
 * {"tenantId":GUID,"objectId":GUID,"answer":"linked","partnerId":"1000002","collectedAt":TIME}
 * }</pre>
 *
 * <p>{@code answer} is {@code linked} (then {@code partnerId} is needed), {@code not-linked} or
 * {@code inconclusive}. {@code collectedAt} is the moment of observation, with its zone; nothing
 * else is ever taken for it, {@code createdTime} and {@code updatedTime} least of all (F-B5). Known
 * besides: {@code partnerName, state, version, createdTime, updatedTime, collectedAtAssumed,
 * detail}, and for what an import took from another file, that file's name and fingerprint: {@code
 * originalSource, originalSha256}. Other keys are ignored, so that the format can grow.
 */
public final class EvidenceFile {

  static final int NEWEST = 1;

  private static final String FORMAT = "palaudit-evidence/";
  private static final Pattern HEADER =
      Pattern.compile("\\s*\\{\\s*\"format\"\\s*:\\s*\"" + FORMAT + "([0-9]{1,6})\".*");
  private static final int MAX_BYTES = 64 << 20;

  private static final Comparator<DatedObservation> IN_ORDER =
      Comparator.comparing((DatedObservation dated) -> dated.observation().principal())
          .thenComparing(DatedObservation::collectedAt)
          .thenComparing(dated -> dated.observation().key());

  private EvidenceFile() {}

  /**
   * The observations in this file, in its order. Their source is the file's name, their fingerprint
   * that of its bytes; those that were imported into it bear name and fingerprint of their
   * original.
   *
   * @throws UnreadableInput when it is no such file, of a newer format, or a row is wrong; the
   *     message names the line
   */
  public static List<DatedObservation> read(Path file) {
    TextFile text = TextFile.read(file, MAX_BYTES);
    return read(text.name(), text.text(), String.valueOf(file.getFileName()), text.sha256());
  }

  /**
   * The observations in this text.
   *
   * @param place what messages call the file
   * @param source the file's name, for the observations
   * @param sha256 fingerprint of the file's bytes, for the observations
   * @throws UnreadableInput as for a file
   */
  public static List<DatedObservation> read(
      String place, String text, String source, String sha256) {
    List<String> lines = text.lines().toList();
    checkHeader(place, lines.isEmpty() ? "" : lines.get(0));
    List<DatedObservation> observations = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        EvidenceRow row = EvidenceRow.parse(place + ":" + (i + 1), lines.get(i));
        observations.add(row.observation(source, sha256));
      }
    }
    return List.copyOf(observations);
  }

  /** Whether a text begins as an evidence file of any version does. */
  public static boolean isOne(String text) {
    return HEADER.matcher(text.lines().findFirst().orElse("")).matches();
  }

  private static void checkHeader(String name, String line) {
    Matcher header = HEADER.matcher(line);
    if (!header.matches()) {
      throw new UnreadableInput(
          name,
          "is no evidence file: its first line is not {\"format\":\"" + FORMAT + NEWEST + "\"}");
    }
    if (Integer.parseInt(header.group(1)) > NEWEST) {
      throw new UnreadableInput(
          name,
          "is evidence of a newer palaudit (" + FORMAT + header.group(1) + "); update palaudit");
    }
  }

  /**
   * Replaces a file with these observations, sorted: the same ones give the same bytes. Only its
   * owner may read it.
   *
   * @throws IOException when the disk refuses; the file is then as it was
   */
  public static void write(Path file, Collection<DatedObservation> observations)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append("{\"format\":\"").append(FORMAT).append(NEWEST).append("\"}\n");
    for (DatedObservation dated : observations.stream().sorted(IN_ORDER).toList()) {
      text.append(EvidenceLine.of(dated)).append('\n');
    }
    PrivateFiles.replace(file, out -> out.write(text.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Adds observations to a file, which is made when it is missing; what it holds stays. {@link
   * EvidenceUnion} tells what is the same. Processes that add to one file wait for each other, at a
   * hidden file beside it that stays there; a symbolic link stays one.
   *
   * @return how many it holds now
   * @throws UnreadableInput when the file that is there is no evidence file; it is then untouched
   * @throws IOException when the disk refuses; the file is then as it was
   */
  public static synchronized int add(Path file, Collection<DatedObservation> added)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path gate = target.resolveSibling("." + target.getFileName() + ".lock");
    try (FileChannel held = PrivateFiles.openOrMake(gate)) {
      held.lock();
      List<DatedObservation> kept = Files.exists(target) ? ownAndImported(file) : List.of();
      List<DatedObservation> all = EvidenceUnion.of(kept, added);
      write(target, all);
      return all.size();
    }
  }

  private static List<DatedObservation> ownAndImported(Path file) {
    String sha256 = TextFile.read(file, MAX_BYTES).sha256();
    return read(file).stream()
        .map(
            dated ->
                dated.observation().sha256().equals(sha256)
                    ? EvidenceUnion.withoutOriginal(dated)
                    : dated)
        .toList();
  }
}
