package io.github.palaudit.coverage;

import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;

/** Something that was not supplied and is taken for granted; printed on the first screen. */
public record Assumption(TenantId tenant, Source source, String sentence) {}
