package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

  @Test
  void helpIsNoFault() {
    assertThat(Main.run("--help")).isZero();
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    assertThat(Main.run("--no-such-option")).isEqualTo(2);
  }
}
