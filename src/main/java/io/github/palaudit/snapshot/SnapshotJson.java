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
import java.util.Optional;
import java.util.function.Function;

/**
 * How records become JSON and come back. One mapper reads one file, or a part of it: it interns the
 * ids it meets.
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
          LocalDate.class,
          BigDecimal.class);

  /** In characters. */
  static final int LONGEST_TEXT = 1 << 20;

  private SnapshotJson() {}

  static JsonMapper newMapper() {
    SharedIds ids = SharedIds.none();
    return newMapper(
        ids,
        new InternedText<>(ids.scopes()),
        new InternedText<>(ids.roles()),
        new InternedText<>(ids.objects()));
  }

  /** One that knows these ids; for one thread, as they are. */
  static JsonMapper newMapper(
      SharedIds ids,
      InternedText<ScopeId> scopes,
      InternedText<RoleDefinitionId> roles,
      InternedText<ObjectId> objects) {
    SimpleModule interning = new SimpleModule("interned ids");
    interning.addDeserializer(String.class, new Words());
    interning.addDeserializer(Instant.class, new Instants());
    interning.addDeserializer(ScopeId.class, new Interned<>(ScopeId.class, ids.scopes(), scopes));
    interning.addDeserializer(
        ObjectId.class, new Interned<>(ObjectId.class, ids.objects(), objects));
    interning.addDeserializer(
        TenantId.class,
        new Interned<>(TenantId.class, ids.tenants(), new InternedText<>(ids.tenants())));
    interning.addDeserializer(
        RoleDefinitionId.class, new Interned<>(RoleDefinitionId.class, ids.roles(), roles));
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
    return StreamReadConstraints.builder()
        .maxNestingDepth(50)
        .maxStringLength(LONGEST_TEXT)
        .build();
  }

  /** Reads an id, the same object for the same text. */
  private static final class Interned<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;
    private final transient Function<String, T> make;
    private final transient InternedText<T> seen;
    private final transient AsciiText text = new AsciiText();

    Interned(Class<T> type, Function<String, T> make, InternedText<T> seen) {
      super(type);
      this.make = make;
      this.seen = seen;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return text.isAt(parser)
          ? seen.of(text.bytes(), 0, text.length())
          : make.apply(parser.getValueAsString(""));
    }
  }

  /** Reads text; short words, which come again and again, as the same object. */
  private static final class Words extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final int SHORT = 24;
    private final transient InternedText<String> seen = new InternedText<>(text -> text);
    private final transient AsciiText text = new AsciiText();

    Words() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.hasToken(JsonToken.VALUE_STRING)
              && parser.getTextLength() <= SHORT
              && text.isAt(parser)
          ? seen.of(text.bytes(), 0, text.length())
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
    private final transient AsciiText text = new AsciiText();

    Instants() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      Optional<Instant> usual =
          text.isAt(parser) ? UsualInstant.of(text.bytes(), 0, text.length()) : Optional.empty();
      return usual.isPresent()
          ? usual.get()
          : InstantDeserializer.INSTANT.deserialize(parser, context);
    }
  }
}
