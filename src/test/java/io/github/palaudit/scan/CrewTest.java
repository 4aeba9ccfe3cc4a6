package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.snapshot.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Who reads what first, and who waits for whom. */
class CrewTest {

  /** A queue of one reader that is filled while the reader is busy. */
  private static List<String> order(List<String> items, List<Integer> urgencies) {
    List<String> read = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(1);
    CountDownLatch queued = new CountDownLatch(1);
    try (Crew crew = new Crew(1)) {
      CompletableFuture<Void> first =
          crew.read(
              List.of("first"),
              0,
              item -> {
                busy.countDown();
                await(queued);
                read.add(item);
              });
      await(busy);
      List<CompletableFuture<Void>> others = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        others.add(crew.read(List.of(items.get(i)), urgencies.get(i), read::add));
      }
      queued.countDown();
      Crew.await(first);
      others.forEach(Crew::await);
    }
    return read;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void theMostUrgentGoesFirstAndThenWhoCameFirst() {
    assertThat(order(List.of("a", "b", "c", "d", "e"), List.of(0, 3, 0, 4, 3)))
        .containsExactly("first", "d", "b", "e", "a", "c");
  }

  @Test
  void whatALaterStageWaitsForIsReadBeforeWhatOnlyTheEndWaitsFor() {
    assertThat(Scanners.urgency(Source.PRINCIPALS))
        .isGreaterThan(Scanners.urgency(Source.GROUP_MEMBERS));
    assertThat(Scanners.urgency(Source.GROUP_MEMBERS))
        .isEqualTo(Scanners.urgency(Source.GROUP_ELIGIBILITIES))
        .isGreaterThan(Scanners.urgency(Source.ROLE_ASSIGNMENTS));
    assertThat(
            List.of(
                Source.ROLE_ELIGIBILITIES, Source.ASSIGNMENT_SCHEDULES, Source.DENY_ASSIGNMENTS))
        .allSatisfy(
            source ->
                assertThat(Scanners.urgency(source))
                    .isEqualTo(Scanners.urgency(Source.ROLE_ASSIGNMENTS))
                    .isPositive());
    assertThat(
            List.of(
                Source.ROLE_DEFINITIONS,
                Source.DELEGATIONS,
                Source.RESOURCE_GROUPS,
                Source.COST,
                Source.LINKS))
        .allSatisfy(source -> assertThat(Scanners.urgency(source)).isZero());
  }

  @Test
  void aFailureIsThrownWhenTheOthersAreThrough() {
    List<String> through = Collections.synchronizedList(new ArrayList<>());
    try (Crew crew = new Crew(2)) {
      assertThatThrownBy(
              () ->
                  Crew.await(
                      crew.read(
                          List.of("bad", "good", "fine"),
                          0,
                          item -> {
                            if (item.equals("bad")) {
                              throw new IllegalStateException("no");
                            }
                            through.add(item);
                          })))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("no");
    }
    assertThat(through).containsExactlyInAnyOrder("good", "fine");
  }
}
