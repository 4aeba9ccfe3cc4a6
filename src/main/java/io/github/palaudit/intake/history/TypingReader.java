package io.github.palaudit.intake.history;

import io.github.palaudit.history.Decision;
import io.github.palaudit.history.Fate;
import io.github.palaudit.history.ReviewField;
import io.github.palaudit.history.Typed;
import io.github.palaudit.history.TypedRow;
import io.github.palaudit.intake.table.Header;
import io.github.palaudit.intake.table.TableCell;
import io.github.palaudit.intake.table.TableRow;
import io.github.palaudit.intake.table.TableVisitor;
import io.github.palaudit.snapshot.UnreadableInput;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gathers what people typed, from every sheet that has the columns for it, whatever its name and
 * wherever they stand; and what the settings say of the audit.
 */
final class TypingReader implements TableVisitor {

  private static final Pattern ID = Pattern.compile("(?:pal[0-9]{3}-)?([0-9a-f]{16})");
  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\p{Cntrl}]+");

  /** So many characters of typing are read; nobody types more than a few. */
  private static final long MOST_LETTERS = 1L << 26;

  /** What was found is told again for the reader, who needs no more of it. */
  private static final int LONGEST_MESSAGE = 4_000;

  private final List<TypedRow> rows = new ArrayList<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private final Map<String, String> settings = new HashMap<>();
  private Optional<ReviewHeadings> headings = Optional.empty();
  private Optional<Header> settingNames = Optional.empty();
  private String sheet = "";
  private long letters;

  /** In the order of the sheets. */
  List<TypedRow> rows() {
    return rows;
  }

  /** What could not be read as it was meant. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** What stands in the settings: by {@code part/setting}, value and meaning. */
  Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  @Override
  public boolean asTyped() {
    return true;
  }

  @Override
  public void sheet(String name) {
    sheet = name;
    headings = Optional.empty();
    settingNames = Optional.empty();
  }

  @Override
  public void header(TableRow row) {
    row(row);
  }

  @Override
  public void row(TableRow row) {
    Optional<ReviewHeadings> found = ReviewHeadings.in(row);
    if (found.isPresent()) {
      headings = found;
      note(found.get().missing());
    } else if (headings.isPresent()) {
      typed(row, headings.get());
    } else {
      setting(row);
    }
  }

  private void note(List<ReviewField> missing) {
    if (!missing.isEmpty()) {
      notes.add(
          "sheet \""
              + sheet
              + "\" has no column "
              + missing.stream().map(ReviewField::heading).collect(Collectors.joining(", "))
              + "; what was typed under another heading is not read");
    }
  }

  private void typed(TableRow row, ReviewHeadings headings) {
    Map<ReviewField, Typed> typed = new EnumMap<>(ReviewField.class);
    for (ReviewField field : ReviewField.values()) {
      typed(row, headings.places(field)).ifPresent(one -> typed.put(field, one));
    }
    if (typed.isEmpty()) {
      return;
    }
    Optional<String> id = id(headings.text(row, ReviewField.FINDING_ID));
    Optional<Fate> fate = Fate.ofWords(headings.text(row, ReviewField.FATE));
    boolean asKept = id.isPresent() || headings.has(ReviewField.FATE);
    String rule = asKept ? headings.text(row, ReviewField.RULE) : "";
    String message = cut(asKept ? headings.text(row, ReviewField.MESSAGE) : headings.words(row));
    letters += rule.length() + message.length();
    typed.values().forEach(one -> letters += one.text().length());
    if (letters > MOST_LETTERS) {
      throw new UnreadableInput(
          row.file(), row.place() + ": more was typed than palaudit carries over; shorten it");
    }
    rows.add(new TypedRow(id, rule, message, new Decision(typed), fate));
  }

  private static Optional<Typed> typed(TableRow row, List<Integer> places) {
    List<Typed> all =
        places.stream()
            .map(row::cell)
            .filter(cell -> !cell.isBlank())
            .map(TypingReader::typed)
            .distinct()
            .toList();
    return all.size() < 2
        ? all.stream().findFirst()
        : Optional.of(Typed.words(all.stream().map(Typed::text).collect(Collectors.joining("\n"))));
  }

  private static Typed typed(TableCell cell) {
    return switch (cell.kind()) {
      case TEXT -> Typed.words(cell.text());
      case NUMBER -> new Typed(cell.text(), Typed.Form.NUMBER);
      case DATE -> new Typed(cell.text(), Typed.Form.DAY);
      case MOMENT -> new Typed(cell.text(), Typed.Form.MOMENT);
    };
  }

  /** In any letter case, with blanks, or with its rule before it as in a link. */
  private static Optional<String> id(String text) {
    var match = ID.matcher(UNSEEN.matcher(text).replaceAll("").toLowerCase(Locale.ROOT));
    return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
  }

  private void setting(TableRow row) {
    if (settingNames.isEmpty()) {
      Header names = new Header(row.cells().stream().map(TableCell::text).toList());
      if (names.has("Setting") && names.has("Part") && names.has("Meaning")) {
        settingNames = Optional.of(names);
      }
      return;
    }
    Header names = settingNames.get();
    String name = text(row, names, "Part") + "/" + text(row, names, "Setting");
    if (name.equals("Snapshot/Tenant")) {
      settings.putIfAbsent("tenant", text(row, names, "Meaning"));
    } else if (name.equals("Report/As of (UTC)")) {
      settings.putIfAbsent("asOf", text(row, names, "Value"));
    }
  }

  private static String text(TableRow row, Header names, String name) {
    return names.place(name).map(place -> row.cell(place).text().strip()).orElse("");
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_MESSAGE) {
      return text;
    }
    int end = LONGEST_MESSAGE - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
