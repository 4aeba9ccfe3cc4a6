package io.github.palaudit.portfolio;

/**
 * What could not be seen of one source.
 *
 * @param source the word used in files, such as {@code group-members}
 * @param places in how many places
 * @param reason the first one given
 */
public record NotSeen(String source, int places, String reason) {}
