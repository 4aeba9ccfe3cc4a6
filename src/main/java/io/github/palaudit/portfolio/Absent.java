package io.github.palaudit.portfolio;

import io.github.palaudit.snapshot.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * A customer without a present audit.
 *
 * @param standsWith the instant of the earlier audit that speaks for it; empty where no figure
 *     holds anything of this customer
 * @param words why, and what to do
 */
public record Absent(TenantId tenant, String name, Optional<Instant> standsWith, String words) {}
