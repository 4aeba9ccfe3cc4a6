package io.github.palaudit.render.template;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleDate;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateDateModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import io.github.palaudit.render.VisibleText;
import io.github.palaudit.snapshot.ObjectId;
import io.github.palaudit.snapshot.PartnerId;
import io.github.palaudit.snapshot.RoleDefinitionId;
import io.github.palaudit.snapshot.ScopeId;
import io.github.palaudit.snapshot.TenantId;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Shows records to templates as plain values: ids and enums as their text, times as dates, what is
 * optional as itself or nothing. Text from elsewhere is made visible and cut on the way, so that no
 * template has to think of it; ids are not cut, as commands are made of them.
 */
final class PlainValues extends DefaultObjectWrapper {

  private static final int LONGEST = 2_000;

  PlainValues() {
    super(Configuration.VERSION_2_3_35);
    setMemberAccessPolicy(new OwnMembers());
    writeProtect();
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    if (value instanceof Optional<?> optional) {
      return wrap(optional.orElse(null));
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? super.wrap(number.getAsInt()) : null;
    }
    if (value == null) {
      return null;
    }
    if (value instanceof String text) {
      return new SimpleScalar(cut(VisibleText.of(text)));
    }
    if (value instanceof CustomerDocument.UncutText own) {
      return new SimpleScalar(own.text());
    }
    if (value instanceof Enum<?> word) {
      return new SimpleScalar(word.name());
    }
    if (value instanceof Instant instant) {
      return new SimpleDate(Date.from(instant), TemplateDateModel.DATETIME);
    }
    if (value instanceof LocalDate day) {
      return new SimpleDate(
          Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()), TemplateDateModel.DATETIME);
    }
    Optional<String> id = id(value);
    return id.isPresent() ? new SimpleScalar(VisibleText.line(id.get())) : super.wrap(value);
  }

  /** Of objects, templates see what our own records tell, and nothing of Java's. */
  private static final class OwnMembers implements MemberAccessPolicy, ClassMemberAccessPolicy {

    @Override
    public ClassMemberAccessPolicy forClass(Class<?> type) {
      return this;
    }

    @Override
    public boolean isToStringAlwaysExposed() {
      return false;
    }

    private static boolean isOwn(Class<?> type) {
      return type.getName().startsWith("io.github.palaudit.");
    }

    @Override
    public boolean isMethodExposed(Method method) {
      return isOwn(method.getDeclaringClass());
    }

    @Override
    public boolean isConstructorExposed(Constructor<?> constructor) {
      return false;
    }

    @Override
    public boolean isFieldExposed(Field field) {
      return false;
    }
  }

  private static Optional<String> id(Object value) {
    if (value instanceof ObjectId object) {
      return Optional.of(object.value());
    }
    if (value instanceof ScopeId scope) {
      return Optional.of(scope.text());
    }
    if (value instanceof RoleDefinitionId role) {
      return Optional.of(role.value());
    }
    if (value instanceof TenantId tenant) {
      return Optional.of(tenant.value());
    }
    return value instanceof PartnerId partner ? Optional.of(partner.value()) : Optional.empty();
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end) + "…";
  }
}
