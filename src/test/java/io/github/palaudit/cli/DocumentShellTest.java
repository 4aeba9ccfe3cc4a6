package io.github.palaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** bash reads the script; programs that are handed over answer in it. */
class DocumentShellTest {

  @TempDir private Path folder;

  private List<String> told(String script) throws Exception {
    List<String> told = new ArrayList<>();
    new DocumentShell(folder, folder, List.of("./palaudit", "az"))
        .run(
            script,
            new DocumentShell.Listener() {
              @Override
              public Cli.Result called(int line, List<String> words) {
                told.add(line + " " + String.join("|", words));
                return new Cli.Result(words.contains("fail") ? 3 : 0, "one\ntwo\n", "");
              }

              @Override
              public void failed(int line, int code, String command) {
                told.add(line + " failed " + code + " " + command);
              }
            });
    return told;
  }

  @Test
  void wordsComeAsBashMakesThemOnTheLineWhereTheCommandBegins() throws Exception {
    assertThat(
            told(
                """

                ./palaudit import "a b" \\
                    $(printf -- '--more %s ' x y)
                for s in $(az list); do
                  ./palaudit "$s" > "$s.txt"
                done
                cat one.txt
                """))
        .containsExactly(
            "2 ./palaudit|import|a b|--more|x|--more|y",
            "4 az|list",
            "5 ./palaudit|one",
            "5 ./palaudit|two");
  }

  @Test
  void whatIsNotHandedOverAndNotListedIsTold() throws Exception {
    assertThat(told("\ncurl https://example\ncat missing\n./palaudit fail\n"))
        .containsExactly(
            "2 failed 127 curl https://example", "3 failed 1 /bin/cat \"$@\"", "4 ./palaudit|fail");
  }
}
