package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How records become JSON and come back. One mapper reads one file: it interns the ids it meets.
 */
final class SnapshotJson {

  /** What has no empty value: a record without it is damaged. */
  private static final List<Class<?>> NEEDED =
      List.of(
          ScopeId.class,
          ObjectId.class,
          TenantId.class,
          PrincipalId.class,
          RoleDefinitionId.class,
          PartnerId.class,
          Window.class,
          Source.class,
          LinkAnswer.class,
          Instant.class,
          YearMonth.class,
          BigDecimal.class);

  private SnapshotJson() {}

  static JsonMapper newMapper() {
    Words words = new Words();
    Instants instants = new Instants();
    Interned<ScopeId> scopes = new Interned<>(ScopeId.class, ScopeId::of);
    Interned<ObjectId> objects = new Interned<>(ObjectId.class, ObjectId::new);
    Interned<RoleDefinitionId> roles =
        new Interned<>(RoleDefinitionId.class, RoleDefinitionId::new);
    SimpleModule interning = new SimpleModule("interned ids");
    interning.addDeserializer(String.class, words);
    interning.addDeserializer(Instant.class, instants);
    interning.addDeserializer(ScopeId.class, scopes);
    interning.addDeserializer(ObjectId.class, objects);
    interning.addDeserializer(TenantId.class, new Interned<>(TenantId.class, TenantId::new));
    interning.addDeserializer(RoleDefinitionId.class, roles);
    interning.addDeserializer(
        RoleAssignment.class, new RoleAssignmentReader(scopes, roles, objects, words, instants));
    JsonMapper.Builder builder = JsonMapper.builder();
    for (Class<?> needed : NEEDED) {
      builder.withConfigOverride(
          needed, type -> type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.FAIL)));
    }
    return builder
        .addModule(new Jdk8Module())
        .addModule(new JavaTimeModule())
        .addModule(interning)
        .defaultPropertyInclusion(
            JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
        .withConfigOverride(List.class, SnapshotJson::emptyWhenAbsent)
        .withConfigOverride(Map.class, SnapshotJson::emptyWhenAbsent)
        .withConfigOverride(String.class, SnapshotJson::emptyWhenAbsent)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
        .build();
  }

  /** What is empty is not written, and so is absent when read. */
  private static void emptyWhenAbsent(MutableConfigOverride type) {
    type.setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  static StreamReadConstraints constraints() {
    return StreamReadConstraints.builder().maxNestingDepth(50).maxStringLength(1 << 20).build();
  }

  /** Reads an id, the same object for the same text. */
  private static final class Interned<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> make;
    private final transient InternedText<T> seen;

    Interned(Class<T> type, Function<String, T> make) {
      super(type);
      this.make = make;
      this.seen = new InternedText<>(make);
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
          ? seen.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
          : make.apply(parser.getValueAsString(""));
    }
  }

  /** Reads text; short words, which come again and again, as the same object. */
  private static final class Words extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final int SHORT = 24;
    private final transient InternedText<String> seen = new InternedText<>(text -> text);

    Words() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING) && parser.getTextLength() <= SHORT
          ? seen.of(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength())
          : StringDeserializer.instance.deserialize(parser, context);
    }

    @Override
    public Object getEmptyValue(DeserializationContext context) {
      return "";
    }
  }

  /** Reads an instant in UTC, with or without a fraction, and any other that Java reads. */
  private static final class Instants extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;
    private static final String FORM = "0000-00-00T00:00:00";
    private static final int LONGEST_FRACTION = 9;

    Instants() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (parser.hasToken(JsonToken.VALUE_STRING) && parser.getTextLength() > FORM.length()) {
        char[] text = parser.getTextCharacters();
        int at = parser.getTextOffset();
        int nanos = nanos(text, at + FORM.length(), at + parser.getTextLength());
        if (nanos >= 0 && isUsual(text, at)) {
          return usual(text, at, nanos);
        }
      }
      return InstantDeserializer.INSTANT.deserialize(parser, context);
    }

    /** The fraction of a second before a final Z; negative for anything else. */
    private static int nanos(char[] text, int from, int to) {
      if (text[to - 1] != 'Z') {
        return -1;
      }
      if (from == to - 1) {
        return 0;
      }
      int digits = to - 2 - from;
      if (text[from] != '.' || digits < 1 || digits > LONGEST_FRACTION) {
        return -1;
      }
      int nanos = 0;
      for (int i = 0; i < LONGEST_FRACTION; i++) {
        char digit = i < digits ? text[from + 1 + i] : '0';
        if (digit < '0' || digit > '9') {
          return -1;
        }
        nanos = nanos * 10 + digit - '0';
      }
      return nanos;
    }

    private static boolean isUsual(char[] text, int at) {
      for (int i = 0; i < FORM.length(); i++) {
        char wanted = FORM.charAt(i);
        char found = text[at + i];
        if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
          return false;
        }
      }
      return isBetween(1, number(text, at + 5, 2), 12)
          && isBetween(1, number(text, at + 8, 2), 28)
          && isBetween(0, number(text, at + 11, 2), 23)
          && isBetween(0, number(text, at + 14, 2), 59)
          && isBetween(0, number(text, at + 17, 2), 59);
    }

    private static boolean isBetween(int least, int number, int most) {
      return least <= number && number <= most;
    }

    private static Instant usual(char[] text, int at, int nanos) {
      long day =
          LocalDate.of(number(text, at, 4), number(text, at + 5, 2), number(text, at + 8, 2))
              .toEpochDay();
      int second =
          (number(text, at + 11, 2) * 60 + number(text, at + 14, 2)) * 60
              + number(text, at + 17, 2);
      return Instant.ofEpochSecond(day * 86_400 + second, nanos);
    }

    private static int number(char[] text, int at, int digits) {
      int number = 0;
      for (int i = at; i < at + digits; i++) {
        number = number * 10 + text[i] - '0';
      }
      return number;
    }
  }
}
