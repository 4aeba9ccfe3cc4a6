package io.github.palaudit.finding;

/** A rule about scopes, a list or the tenant: it looks at the coverage as a whole. */
public non-sealed interface CoverageRule extends Rule {}
