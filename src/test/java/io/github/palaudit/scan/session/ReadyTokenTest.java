package io.github.palaudit.scan.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadyTokenTest {

  @Test
  void theLineBreakBehindATokenIsNoneOfIt() {
    assertThat(token("eyJ.abc.def\r\n").token()).isEqualTo("eyJ.abc.def");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hunter2\nhunter3", "hunter2 hunter3", "hunter2\u00e4", " "})
  void whatCannotBeATokenIsRefusedWithoutQuotingIt(String value) {
    assertThatThrownBy(() -> token(value).token())
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("TOKEN_VARIABLE")
        .hasMessageNotContaining("hunter");
  }

  private static ReadyToken token(String value) {
    return new ReadyToken(Optional.of(value), "TOKEN_VARIABLE");
  }
}
