package io.github.palaudit.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserTest {

  private static User user(
      @Nullable String upn, @Nullable String mail, @Nullable String type, @Nullable String state) {
    return new User(
        new ObjectId("a"),
        "Anna",
        Optional.ofNullable(upn),
        Optional.ofNullable(mail),
        Optional.ofNullable(type),
        Optional.empty(),
        Optional.ofNullable(state),
        true);
  }

  @ParameterizedTest
  @CsvSource({
    "anna_fabrikam.com#EXT#@contoso.onmicrosoft.com,,fabrikam.com",
    "anna_lena_berg_fabrikam.com#EXT#@contoso.onmicrosoft.com,,fabrikam.com",
    "anna_fabrikam.com#ext#@contoso.onmicrosoft.com,,fabrikam.com",
    "Anna_FABRIKAM.COM#EXT#@contoso.onmicrosoft.com,,fabrikam.com",
    "gro\u00DF_fabrikam.com#EXT#@contoso.onmicrosoft.com,,fabrikam.com",
    "anna_fabrikam.com#EXT#@contoso.com,anna@tailspin.com,fabrikam.com",
    "anna#EXT#@contoso.onmicrosoft.com,anna@fabrikam.com,fabrikam.com",
    "anna@contoso.com,,contoso.com",
    "anna_lena@contoso.com,,contoso.com",
    "anna@contoso.com,anna@Fabrikam.com,fabrikam.com",
    ",anna@fabrikam.com,fabrikam.com"
  })
  void theHomeDomainStandsBeforeExtElseInTheMail(String upn, String mail, String domain) {
    assertThat(user(upn, mail, null, null).homeDomain()).contains(domain);
  }

  @Test
  void whereNothingTellsThereIsNoHomeDomain() {
    assertThat(user(null, null, "Guest", null).homeDomain()).isEmpty();
    assertThat(user("anna", "anna@", null, null).homeDomain()).isEmpty();
  }

  @Test
  void aGuestIsToldByEitherSign() {
    assertThat(user("anna_fabrikam.com#EXT#@contoso.com", null, "Member", null).isGuest()).isTrue();
    assertThat(user("anna@fabrikam.com", null, "guest", null).isGuest()).isTrue();
    assertThat(user("anna@contoso.com", null, "Member", null).isGuest()).isFalse();
    assertThat(user(null, null, null, null).isGuest()).isFalse();
    assertThat(user("anna@fabrikam.com", null, "Guest", null).kindLabel()).isEqualTo("guest");
    assertThat(user("anna@contoso.com", null, null, null).kindLabel()).isEqualTo("user");
  }

  @Test
  void onlyPendingAcceptanceIsPending() {
    assertThat(user(null, null, null, "pendingacceptance").isInvitationPending()).isTrue();
    assertThat(user(null, null, null, "Accepted").isInvitationPending()).isFalse();
    assertThat(user(null, null, null, null).isInvitationPending()).isFalse();
  }
}
