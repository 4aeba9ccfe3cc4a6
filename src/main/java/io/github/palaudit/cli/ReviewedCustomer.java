package io.github.palaudit.cli;

import io.github.palaudit.report.Report;
import io.github.palaudit.snapshot.TenantId;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A customer whose audit of a day has just been written.
 *
 * @param folder where its files lie
 */
record ReviewedCustomer(
    Layout layout, TenantId tenant, LocalDate day, Path folder, Report report) {}
