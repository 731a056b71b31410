package dev.permatrix.compiler.data;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object in the making. What is empty is left out, so that a name stands there exactly where it says something. */
final class Fields {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** A value that is always there. */
    Fields with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Fields withText(String name, String text) {
        return text.isEmpty() ? this : with(name, text);
    }

    Fields withAny(String name, Collection<?> list) {
        return list.isEmpty() ? this : with(name, list);
    }

    Fields withIf(String name, boolean truth) {
        return truth ? with(name, true) : this;
    }

    Fields withSome(String name, Optional<?> value) {
        value.ifPresent(it -> with(name, it));
        return this;
    }

    Fields and(Fields others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }
}
