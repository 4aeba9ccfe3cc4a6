package io.github.palaudit.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.palaudit.scan.session.Account;
import io.github.palaudit.scan.session.AuthKind;
import io.github.palaudit.scan.session.SignIn;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One account in many tenants. */
class AccountTest {

  private static final TenantId OTHER = new TenantId("22222222-0000-4000-8000-000000000000");

  @TempDir private static Path folder;

  private static RecordingAuthority authority;

  private final List<String> prompts = new ArrayList<>();

  @BeforeAll
  static void start() {
    authority = RecordingAuthority.start(folder);
  }

  @AfterAll
  static void stop() {
    authority.close();
  }

  @Test
  void aPersonIsAskedOnceAndATenantThatWantsMoreRefuses() {
    authority.answer(
        200,
        "application/json",
        "{\"device_code\":\"dev\",\"user_code\":\"ABC-123\",\"verification_uri\":"
            + "\"https://login.example/device\",\"expires_in\":900,\"interval\":1}");
    authority.answer(200, "application/json", RecordingAuthority.personsToken(OTHER.value()));

    Account account =
        Account.of(
            authority.cloud(
                "https://arm.example", "https://graph.example"),
            SignIn.from(
                    AuthKind.DEVICE_CODE, Optional.of(SignIn.HOME), name -> Optional.empty())
                .prompting(prompts::add),
            Scanned.options(new ArrayList<>()));

    assertThat(prompts)
        .containsExactly(
            "To sign in, open https://login.example/device in any browser and enter the code"
                + " ABC-123");
    assertThat(authority.asked())
        .allSatisfy(one -> assertThat(one.path()).startsWith("/organizations/"));
    authority.refuse(
        400, "interaction_required", "AADSTS50076: You must use multi-factor authentication.");
    assertThatThrownBy(() -> account.in(OTHER))
        .isInstanceOf(SignInFailed.class)
        .hasMessageContaining("sign in");
    assertThat(prompts).hasSize(1);
  }
}
