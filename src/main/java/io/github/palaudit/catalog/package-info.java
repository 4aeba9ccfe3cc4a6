/**
 * What each role definition is worth: the table of roles eligible for partner earned credit (PEC)
 * by GUID, and Azure's built-in roles, each with its source and date. A role that the table does
 * not list is unknown (F-C2, F-C6): never a guess by name or permissions (F-C3).
 */
@NullMarked
package io.github.palaudit.catalog;

import org.jspecify.annotations.NullMarked;
