package io.github.palaudit.scan.session;

/**
 * One request on its way.
 *
 * @param number which of its bucket it is, counted from 1
 * @param backBefore how many of the bucket had come back when it left
 */
record Ticket(long number, long backBefore) {}
