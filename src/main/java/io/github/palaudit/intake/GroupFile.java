package io.github.palaudit.intake;

import java.nio.file.Path;

/**
 * {@code --group-members GROUP=FILE}.
 *
 * @param group the group's object id, or its display name where the files of {@code --principals}
 *     hold exactly one group of that name
 * @param file the list of its direct members: a file, or a folder of them
 */
public record GroupFile(String group, Path file) {}
