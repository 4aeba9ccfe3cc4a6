package io.github.palaudit.simulator.service;

import java.util.function.Function;
import java.util.regex.Pattern;

/** One operation of a service: the requests it takes, and what it says to them. */
record Operation(String method, Pattern path, Function<Call, Answer> answer) {

  static Operation get(String path, Function<Call, Answer> answer) {
    return new Operation("GET", Pattern.compile(path, Pattern.CASE_INSENSITIVE), answer);
  }

  static Operation post(String path, Function<Call, Answer> answer) {
    return of("POST", path, answer);
  }

  static Operation of(String method, String path, Function<Call, Answer> answer) {
    return new Operation(method, Pattern.compile(path, Pattern.CASE_INSENSITIVE), answer);
  }
}
