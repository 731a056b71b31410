package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decisions that rest on a statement of the matrix, each as one constant of the class that uses it. The name says
 * what kind
 * of statement it is and on which line it stands: {@code RESTRICTION_69}.
 */
final class ReasonConstants {

    private final JavaTypes types;
    private final Map<Key, String> names = new LinkedHashMap<>();
    private final Map<String, FieldSpec> others = new LinkedHashMap<>();

    ReasonConstants(JavaTypes types) {
        this.types = types;
    }

    private record Key(Reason reason, Outcome outcome, boolean open) {}

    /** The constant of this decision; made if there is none yet. */
    String of(String kind, Reason reason, Outcome outcome, boolean open) {
        return names.computeIfAbsent(new Key(reason, outcome, open), key -> free(kind));
    }

    private String free(String name) {
        String free = name;
        for (int i = 2; names.containsValue(free) || others.containsKey(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** The constant of a reason that stands in front of a decision's own. */
    String reason(String kind, Reason reason) {
        return add(kind, types.reason(), ReasonEmitter.reason(types, reason), reason.text());
    }

    /** A constant whose name tells it from all others: made if there is none yet. */
    String once(String name, TypeName type, CodeBlock value, String quoted) {
        return others.containsKey(name) ? name : add(name, type, value, quoted);
    }

    /** A constant of another type. */
    String add(String kind, TypeName type, CodeBlock value, String quoted) {
        String name = free(kind);
        others.put(
                name,
                FieldSpec.builder(type, name, PRIVATE, STATIC, FINAL)
                        .addJavadoc(SourceLayout.quote(quoted))
                        .initializer(value)
                        .build());
        return name;
    }

    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        names.forEach((key, name) -> fields.add(field(key, name)));
        fields.addAll(others.values());
        return fields;
    }

    private FieldSpec field(Key key, String name) {
        return FieldSpec.builder(types.decision(), name, PRIVATE, STATIC, FINAL)
                .addJavadoc(SourceLayout.quote(key.reason().text()))
                .initializer("$T.$L($L)", types.decision(), factory(key), ReasonEmitter.reason(types, key.reason()))
                .build();
    }

    private static String factory(Key key) {
        return switch (key.outcome()) {
            case ALLOW -> "allow";
            case DENY -> key.open() ? "undecided" : "deny";
            case REQUESTABLE -> throw new IllegalArgumentException("a request belongs to a cell: " + key);
        };
    }
}
