package io.github.palaudit.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.PrincipalId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that add to one evidence file. */
class EvidenceAddedAtOnceTest {

  private static final int EACH = 40;
  private static final Instant MAY = Instant.parse("2026-05-04T10:00:00Z");

  @TempDir private Path folder;

  /** The other process: adds for the tenant whose id ends like this. */
  public static void main(String[] words) throws IOException {
    System.out.write('r');
    System.out.flush();
    addAll(Path.of(words[0]), words[1]);
  }

  private static void addAll(Path file, String tenant) throws IOException {
    for (int object = 0; object < EACH; object++) {
      EvidenceFile.add(file, List.of(observation(tenant, object)));
    }
  }

  private static DatedObservation observation(String tenant, int object) {
    PrincipalId who =
        PrincipalId.of(
            "33333333-aaaa-4000-8000-00000000000" + tenant,
            String.format(Locale.ROOT, "22222222-aaaa-4000-8000-%012d", object));
    return new DatedObservation(
        new LinkObservation(
            who,
            LinkAnswer.NOT_LINKED,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(MAY),
            false,
            "",
            "",
            Optional.empty(),
            LinkContext.of(LinkBasis.ATTESTED)),
        MAY,
        false);
  }

  @Test
  void neitherLosesWhatTheOtherAdded() throws IOException, InterruptedException {
    Path file = folder.resolve("imported.jsonl");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EvidenceAddedAtOnceTest.class.getName(),
                file.toString(),
                "2")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(other.getInputStream().read()).isEqualTo('r');
    addAll(file, "1");

    assertThat(other.waitFor()).isZero();
    assertThat(EvidenceFile.read(file)).hasSize(2 * EACH);
  }

  @Test
  void aSymbolicLinkStaysOne() throws IOException {
    Path file = folder.resolve("real.jsonl");
    EvidenceFile.add(file, List.of(observation("1", 1)));
    Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);

    EvidenceFile.add(link, List.of(observation("1", 2)));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(EvidenceFile.read(file)).hasSize(2);
  }
}
