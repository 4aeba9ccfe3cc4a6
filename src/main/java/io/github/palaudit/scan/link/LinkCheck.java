package io.github.palaudit.scan.link;

import io.github.palaudit.evidence.DatedObservation;
import io.github.palaudit.scan.LinkReader;
import io.github.palaudit.scan.ReachableTenants;
import io.github.palaudit.scan.session.Answers;
import io.github.palaudit.scan.session.AzureSession;
import io.github.palaudit.scan.session.SignInFailed;
import io.github.palaudit.snapshot.Guid;
import io.github.palaudit.snapshot.LinkAnswer;
import io.github.palaudit.snapshot.LinkBasis;
import io.github.palaudit.snapshot.LinkContext;
import io.github.palaudit.snapshot.LinkObservation;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PrincipalId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Asks identities for their own links, many tenants at once. A failed read is never "not linked",
 * and one tenant's failure is no other's.
 *
 * @param tool name and version, for the evidence
 * @param clock the moment of each answer
 * @param atOnce how many tenants; each has at most one request under way
 */
public record LinkCheck(String tool, Clock clock, int atOnce) {

  /** The answers, in the order of the questions. */
  public List<LinkResult> ask(List<LinkQuestion> questions) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            atOnce,
            work -> {
              Thread thread = new Thread(work, "palaudit-link");
              thread.setDaemon(true);
              return thread;
            });
    try {
      List<CompletableFuture<LinkResult>> asked = new ArrayList<>();
      for (LinkQuestion question : questions) {
        asked.add(CompletableFuture.supplyAsync(() -> answer(question), threads));
      }
      return asked.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
    } finally {
      threads.shutdownNow();
    }
  }

  private LinkResult answer(LinkQuestion question) {
    AzureSession session;
    try {
      session = question.session().get();
    } catch (CannotBeReadBack gone) {
      return cannotBeReadBack(question, String.valueOf(gone.getMessage()));
    } catch (SignInFailed failed) {
      return notSignedIn(question, failed);
    }
    try {
      return told(question, session);
    } catch (SignInFailed lost) {
      return notSignedIn(question, lost);
    } catch (RuntimeException unknown) {
      // What an answer makes go wrong here is no other tenant's; a fault of ours is thrown on.
      String why = Answers.failure(unknown).reason();
      return open(question, LinkResult.Kind.NOT_TOLD, why, Optional.empty());
    }
  }

  private LinkResult told(LinkQuestion question, AzureSession session) {
    LinkReader.Told told = LinkReader.ask(session);
    Instant at = clock.instant();
    LinkQuestion named =
        question.tenantName().isPresent() ? question : question.named(name(session));
    LinkObservation evidence = told.asEvidence(session, at, tool, named.tenantName());
    if (!Guid.is(evidence.principal().object().value())) {
      return new LinkResult(
          named,
          LinkResult.Kind.NOT_TOLD,
          Optional.empty(),
          "the answer names an object id that is none",
          Optional.empty());
    }
    return new LinkResult(
        named,
        evidence.answer() == LinkAnswer.INCONCLUSIVE
            ? LinkResult.Kind.NOT_TOLD
            : LinkResult.Kind.TOLD,
        Optional.of(new DatedObservation(evidence, at, false)),
        evidence.detail().orElse(""),
        otherObject(question, evidence.principal().object()));
  }

  /** What a list says of an object is worth a word where it is wrong. */
  private static Optional<String> otherObject(LinkQuestion question, ObjectId answered) {
    return question
        .application()
        .filter(one -> one.object().filter(listed -> !listed.equals(answered)).isPresent())
        .map(
            one ->
                one.name()
                    + ": it answered as object "
                    + answered
                    + ", which is not the objectId in the list; correct the list.");
  }

  /** Only a name: who may not list tenants goes without. */
  private static Optional<String> name(AzureSession session) {
    return ReachableTenants.of(session).name(session.tenant());
  }

  private LinkResult notSignedIn(LinkQuestion question, SignInFailed failed) {
    boolean gone =
        question.application().isPresent()
            && failed.code().filter(CannotBeReadBack::isMeantBy).isPresent();
    return gone
        ? cannotBeReadBack(question, failed.what())
        : open(
            question,
            LinkResult.Kind.NO_SIGN_IN,
            failed.what(),
            question.application().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(failed.getMessage()));
  }

  private LinkResult cannotBeReadBack(LinkQuestion question, String why) {
    return open(
        question,
        LinkResult.Kind.CANNOT_BE_READ_BACK,
        "cannot be read back: " + why,
        Optional.empty());
  }

  /** Nothing was answered; where it is known whose link it would be, that is evidence too. */
  private LinkResult open(
      LinkQuestion question, LinkResult.Kind kind, String why, Optional<String> remedy) {
    Optional<DatedObservation> evidence =
        question.application().flatMap(one -> unanswered(question, one, why, clock.instant()));
    return new LinkResult(question, kind, evidence, why, remedy);
  }

  private Optional<DatedObservation> unanswered(
      LinkQuestion question, LinkQuestion.Application application, String why, Instant at) {
    return application
        .object()
        .map(
            object ->
                new DatedObservation(
                    new LinkObservation(
                        new PrincipalId(question.tenant(), object),
                        LinkAnswer.INCONCLUSIVE,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(at),
                        false,
                        LinkObservation.LIVE,
                        "",
                        Optional.of(why),
                        new LinkContext(
                            LinkBasis.READ_LIVE,
                            Optional.of(tool),
                            Optional.empty(),
                            question.tenantName(),
                            Optional.of("ServicePrincipal"),
                            Optional.of(application.clientId()),
                            Optional.empty())),
                    at,
                    false));
  }
}
