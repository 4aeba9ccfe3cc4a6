package io.github.palaudit.compare;

import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.Source;
import io.github.palaudit.snapshot.TenantId;
import java.util.Optional;

/** Something that an audit could not see. */
public record AuditedGap(
    Source source,
    TenantId tenant,
    Optional<ScopeId> scope,
    Optional<ObjectId> principal,
    String reason) {}
