/** Reads what earlier audits left in files: workbooks that people typed into, and audit.json. */
@NullMarked
package io.github.palaudit.intake.history;

import org.jspecify.annotations.NullMarked;
