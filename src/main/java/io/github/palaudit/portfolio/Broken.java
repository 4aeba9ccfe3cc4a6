package io.github.palaudit.portfolio;

/**
 * A file or folder that could not be taken in.
 *
 * @param place where it lies, relative to the portfolio's folder
 * @param problem what is wrong with it, and what to do
 */
public record Broken(String place, String problem) {}
