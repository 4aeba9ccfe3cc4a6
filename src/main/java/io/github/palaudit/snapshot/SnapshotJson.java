package io.github.palaudit.snapshot;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.MutableConfigOverride;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
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
    SimpleModule interning = new SimpleModule("interned ids");
    interning.addDeserializer(ScopeId.class, new Interned<>(ScopeId.class, ScopeId::of));
    interning.addDeserializer(ObjectId.class, new Interned<>(ObjectId.class, ObjectId::new));
    interning.addDeserializer(TenantId.class, new Interned<>(TenantId.class, TenantId::new));
    interning.addDeserializer(
        RoleDefinitionId.class, new Interned<>(RoleDefinitionId.class, RoleDefinitionId::new));
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
    private final transient Map<String, T> seen = new HashMap<>();

    Interned(Class<T> type, Function<String, T> make) {
      super(type);
      this.make = make;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      return seen.computeIfAbsent(parser.getValueAsString(""), make);
    }
  }
}
