package io.github.palaudit.kit;

import io.github.palaudit.config.Partner;
import io.github.palaudit.finding.LinkOperation;
import io.github.palaudit.finding.LinkRemedies;
import io.github.palaudit.snapshot.PartnerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of a page, in order: what to do, how to check, what to send back. */
final class Stages {

  private final Case one;
  private final Optional<PartnerId> chosen;
  private final Ways ways;

  /** For the account that the links go to, which only removals do without. */
  Stages(Case one, Optional<PartnerId> chosen) {
    this.one = one;
    this.chosen = chosen;
    this.ways = Ways.of(one.who(), one.tenantName());
  }

  private PartnerId account() {
    return chosen.orElseThrow(() -> new IllegalStateException(one.task() + " names an account"));
  }

  List<Stage> all() {
    return switch (one.task()) {
      case LINK ->
          List.of(
              change("Make the link", "One of these ways is enough.", LinkOperation.CREATE),
              check(),
              send());
      case UPDATE ->
          List.of(
              change(
                  "Update the link",
                  "Update it, do not create it: an identity can hold one link only, and a second one"
                      + " is refused. One of these ways is enough.",
                  LinkOperation.UPDATE),
              check(),
              send());
      case ASK ->
          List.of(
              ask(),
              change(
                  "If it is ours and the id is wrong: update the link",
                  "Only once "
                      + one.partner()
                      + " has answered. Update it, do not create it: a second link is refused. One of"
                      + " these ways is enough.",
                  LinkOperation.UPDATE),
              check(),
              send());
      case CHECK, RENEW ->
          List.of(
              look("Look at the link"),
              change(
                  "If there is none: make the link",
                  "Only where the answer was NotFound, or an empty form. If it names "
                      + account()
                      + ", all is well. If it names any other id, change nothing and send us the"
                      + " answer: we ask whose identity it is first. (Creating a link where there is"
                      + " one is refused and does no harm.)",
                  LinkOperation.CREATE),
              send());
      case REMOVE -> List.of(remove("Remove the link", ids()), check(), send());
      case CHECK_AND_REMOVE ->
          List.of(
              look("Look at the link"),
              remove("If it names one of our ids: remove the link", ids()),
              send());
    };
  }

  private Stage ask() {
    return new Stage(
        Stage.Kind.WORDS,
        "First answer one question, and change nothing",
        List.of(
            "Whose identity is this: does it work for "
                + one.partner()
                + ", or for somebody else? Ask around if you do not know, and tell us.",
            "If it is somebody else's, leave its link alone. If it is ours and linked to an id that"
                + " you know to be ours, tell us the id: then our list is wrong, not the link."),
        List.of());
  }

  private Stage change(String title, String sentence, LinkOperation operation) {
    return new Stage(
        Stage.Kind.CHANGE, title, List.of(sentence), ways.change(new Goal(operation, account())));
  }

  private Stage look(String title) {
    return new Stage(
        Stage.Kind.SHOW,
        title,
        List.of(
            "The answer is the partner id that is linked, or NotFound, which means that there is"
                + " none.",
            whose()),
        ways.show());
  }

  private Stage check() {
    return look("See that it worked");
  }

  private String whose() {
    return "Where the answer names an objectId, it has to be "
        + one.who().id().object()
        + ". Another one means that you were signed in as somebody else.";
  }

  private Stage remove(String title, List<PartnerId> ids) {
    List<Way> all = new ArrayList<>();
    ids.forEach(id -> all.addAll(ways.change(new Goal(LinkOperation.DELETE, id))));
    return new Stage(
        Stage.Kind.CHANGE,
        title,
        List.of(
            "If a pipeline or Terraform makes this link, change that first: it would make it again."
                + (ids.size() > 1
                    ? " The command has to name the id that is linked: take the lines with that one,"
                        + " and leave any other id alone."
                    : ""),
            "Your access is not touched by this."),
        ids.size() > 1 ? titled(all, ids) : all);
  }

  private static List<Way> titled(List<Way> all, List<PartnerId> ids) {
    int each = all.size() / ids.size();
    List<Way> titled = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Way way = all.get(i);
      titled.add(
          new Way(
              way.title() + ", if linked to " + ids.get(i / each),
              way.sentences(),
              way.steps(),
              way.blocks()));
    }
    return titled;
  }

  /** What there is to remove: what evidence saw of ours, else any id of ours. */
  private List<PartnerId> ids() {
    Partner partner = one.coverage().inputs().configuration().partner();
    List<PartnerId> ours =
        Stream.concat(partner.locationAccounts().stream(), partner.globalAccount().stream())
            .distinct()
            .toList();
    return one.linkedTo().filter(ours::contains).map(List::of).orElse(ours);
  }

  private Stage send() {
    return new Stage(
        Stage.Kind.WORDS,
        "Send us the answer",
        List.of(
            "Send the file "
                + LinkRemedies.answerFile(one.who())
                + (one.who().principal().isPresent() && !Addressee.of(one.who()).isPerson()
                    ? ""
                    : ", or the picture of the portal's page,")
                + " to whoever sent you this page. Only you can see the answer; without it we have to"
                + " go on asking.",
            "If the answer was NotFound, it may have left the file empty. It is an answer all the"
                + " same: send us its words, and when you asked."),
        List.of(
            Way.of(
                "With palaudit instead",
                "If you have palaudit, it asks after the same sign-in and writes a file that says"
                    + " everything by itself.",
                Block.bash("palaudit links check --auth cli --tenant " + one.tenant()))));
  }
}
