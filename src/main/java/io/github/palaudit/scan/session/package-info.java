/**
 * One signed-in conversation with a cloud: where it is, how to sign in, and a pipeline that can
 * only read.
 *
 * <p>Three promises hold for every request that leaves: it is a GET or one of the few POSTs that
 * read; it goes to the very scheme, host and port that were asked for, before a token is put on it;
 * and it is tried again a bounded number of times, never sooner than the service asked. The SDK's
 * own pipeline is not used, since it registers resource providers on its own initiative.
 *
 * <p>Requests leave at the pace of their services: {@code Traffic} has a {@code Gate} for each
 * {@code Bucket} that a service counts by, which keeps an {@code Allowance} and listens to the
 * {@code Signals} of each answer. What waits is counted and told to the {@link WaitListener}.
 */
@NullMarked
package io.github.palaudit.scan.session;

import org.jspecify.annotations.NullMarked;
