package io.github.palaudit.scan.session;

import java.util.Optional;

/**
 * The status and the body of an answer, whatever they are.
 *
 * @param requestId the service's id of the request
 */
public record RawAnswer(int status, String body, Optional<String> requestId) {}
