package io.github.palaudit.report;

import io.github.palaudit.coverage.Cause;
import io.github.palaudit.coverage.Coverage;
import io.github.palaudit.plan.Action;
import io.github.palaudit.plan.Actor;
import io.github.palaudit.plan.PlanStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to do in a step of the plan, in a few words, and who has to act. */
public final class StepWords {

  private final Names names;

  StepWords(Names names) {
    this.names = names;
  }

  /** With the names that people know things by in this audit. */
  public static StepWords of(Coverage coverage) {
    return new StepWords(new Names(coverage));
  }

  /** All of it, the costliest first: {@code Make Contributor of X at Y standing, and link X}. */
  public String what(PlanStep step) {
    List<String> phrases = new ArrayList<>();
    for (Action action : step.actions()) {
      String phrase = phrase(action, step);
      phrases.add(
          phrases.isEmpty()
              ? phrase + alternative(step)
              : phrase.substring(0, 1).toLowerCase(Locale.ROOT) + phrase.substring(1));
    }
    return String.join(", and ", phrases);
  }

  /** Who has to act, such as {@code The customer, Isaiah}. */
  public String who(PlanStep step) {
    return Sentences.capitalised(
        step.actors().stream().map(actor -> actor(actor, step)).collect(Collectors.joining(", ")));
  }

  /** The kind of step, such as {@code Make standing and link}. */
  static String kind(PlanStep step) {
    return Sentences.capitalised(
        step.actions().stream()
            .map(action -> action.word().replace('-', ' '))
            .map(word -> word.replace("support request contributor", "Support Request Contributor"))
            .collect(Collectors.joining(" and ")));
  }

  private String phrase(Action action, PlanStep step) {
    String who = about(step);
    return switch (action) {
      case VERIFY -> verify(step, who);
      case READ ->
          "Read the "
              + step.source().map(source -> source.label()).orElse("tenant")
              + step.scope().map(scope -> " of " + names.scope(scope)).orElse("")
              + " again, with permission";
      case LINK -> "Link " + who;
      case UPDATE_LINK ->
          is(step, Cause.LINKED_TO_GLOBAL_ACCOUNT)
              ? "Move the link of " + who + " to a location account"
              : "Ask whose identity " + who + " is, and update its link if it is ours";
      case ACCEPT_INVITATION -> "Have " + who + " accept the invitation";
      case REPLACE_MANAGED_IDENTITY ->
          "Replace managed identity " + who + " by a linked service principal";
      case MAKE_STANDING -> standing(step, who);
      case GIVE_SUPPORT_REQUEST_CONTRIBUTOR -> "Give " + who + " " + role(step) + at(step);
    };
  }

  private static String verify(PlanStep step, String who) {
    if (is(step, Cause.EVIDENCE_STALE)) {
      return "Re-check the link of " + who;
    }
    return is(step, Cause.LINKED_TO_UNLISTED_ACCOUNT)
        ? "Settle whether the account that " + who + " is linked to is ours"
        : "Show the link of " + who;
  }

  private String standing(PlanStep step, String who) {
    return step.through()
        .map(
            group ->
                "Make the membership of "
                    + who
                    + " in "
                    + names.object(group, step.tenant())
                    + ", which holds "
                    + role(step)
                    + at(step)
                    + ", standing")
        .orElseGet(() -> "Make " + role(step) + " of " + who + at(step) + " standing");
  }

  /** The other way to the same gain: the customer decides. */
  private String alternative(PlanStep step) {
    boolean given = step.kind() == Action.GIVE_SUPPORT_REQUEST_CONTRIBUTOR;
    return step.alternative()
        .map(names::role)
        .map(role -> given ? " (or make " + role + " standing)" : " (or give " + role + ")")
        .orElse("");
  }

  private String role(PlanStep step) {
    return step.role().map(names::role).orElse("the role");
  }

  private String at(PlanStep step) {
    return step.scope().map(scope -> " at " + names.scope(scope)).orElse("");
  }

  private String about(PlanStep step) {
    return step.principal().map(names::principal).orElse("the partner");
  }

  private String actor(Actor actor, PlanStep step) {
    return switch (actor) {
      case PRINCIPAL -> about(step);
      case PARTNER -> "the partner";
      case CUSTOMER -> "the customer";
    };
  }

  private static boolean is(PlanStep step, Cause cause) {
    return step.cause().filter(cause::equals).isPresent();
  }
}
