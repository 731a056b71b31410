package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The steps in which a person is stated, so that nothing is forgotten: a nested class for each. */
final class PersonSteps {

    private final ClassName person;
    private final List<Step> steps = new ArrayList<>();

    /** @param person what the last step makes, by a constructor that takes id and everything stated, in order */
    PersonSteps(ClassName person) {
        this.person = person;
    }

    /**
     * One step.
     *
     * @param name what is stated: a field of the steps behind it, and a parameter of the constructor
     * @param type how it is kept
     * @param step the class
     * @param words for its Javadoc: {@code the role}
     * @param ways how it can be stated
     */
    private record Step(String name, TypeName type, String step, String words, List<Way> ways) {
        Step {
            ways = List.copyOf(ways);
        }
    }

    /**
     * A method of a step.
     *
     * @param parameters none or one
     * @param kept what is kept
     */
    record Way(String method, String javadoc, List<ParameterSpec> parameters, CodeBlock kept) {
        Way {
            parameters = List.copyOf(parameters);
        }
    }

    PersonSteps then(String name, TypeName type, String words, Way... ways) {
        String step = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Step";
        steps.add(new Step(name, type, step, words, List.of(ways)));
        return this;
    }

    /** A step for a fact; the value is checked at once. */
    PersonSteps then(JavaTypes types, Attribute fact) {
        return then(types, fact, Values.checked(types, types.names().of(fact), fact));
    }

    /** A step for a fact; the constructor checks the value. */
    PersonSteps thenUnchecked(JavaTypes types, Attribute fact) {
        return then(types, fact, CodeBlock.of("$N", types.names().of(fact)));
    }

    private PersonSteps then(JavaTypes types, Attribute fact, CodeBlock kept) {
        String name = types.names().of(fact);
        TypeName type = types.typeOf(fact);
        return then(name, type, name, new Way(name, Values.stated(fact), List.of(Members.parameter(type, name)), kept));
    }

    /** A step for what is stored of rows: nothing, or exactly these. */
    PersonSteps then(StoredRows stored, String step, String words, Way nothing) {
        String some = stored.withdrawn() ? "withdrawn" : "grants";
        TypeName set = ParameterizedTypeName.get(ClassName.get(Set.class), stored.type());
        Way these = new Way(
                some,
                stored.withdrawn() ? "Exactly these were withdrawn." : "Exactly these were granted.",
                List.of(Members.parameter(set, stored.word() + "s")),
                CodeBlock.of("$T.bits($N)", stored.type(), stored.word() + "s"));
        steps.add(new Step(stored.word() + "s", stored.bitsType(), step, words, List.of(nothing, these)));
        return this;
    }

    /** The class of the first step. */
    ClassName first() {
        return person.nestedClass(steps.get(0).step());
    }

    List<TypeSpec> types() {
        List<TypeSpec> types = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            types.add(type(i));
        }
        return types;
    }

    private TypeSpec type(int i) {
        Step step = steps.get(i);
        boolean last = i + 1 == steps.size();
        List<ParameterSpec> known = known(i);
        TypeSpec.Builder type = Members.publicFinalClass(ClassName.get("", step.step()))
                .addModifiers(STATIC)
                .addJavadoc("$L: $L.", last ? "The last step" : "The next step", step.words());
        known.forEach(it -> type.addField(Members.field(it.type(), it.name())));
        type.addMethod(Members.storing(known, PRIVATE));
        ClassName next = last ? person : ClassName.get("", steps.get(i + 1).step());
        step.ways().forEach(way -> type.addMethod(method(way, next, known)));
        return type.build();
    }

    private List<ParameterSpec> known(int i) {
        List<ParameterSpec> known = new ArrayList<>(List.of(Members.parameter(Members.STRING, "id")));
        steps.subList(0, i).forEach(it -> known.add(Members.parameter(it.type(), it.name())));
        return known;
    }

    /** A way that only calls another keeps what that returns. */
    private static MethodSpec method(Way way, ClassName next, List<ParameterSpec> known) {
        MethodSpec.Builder method = Members.method(next, way.method(), PUBLIC)
                .addJavadoc("$L", way.javadoc())
                .addParameters(way.parameters());
        if (way.parameters().isEmpty()) {
            return method.addStatement("return $L", way.kept()).build();
        }
        String before = known.stream().map(ParameterSpec::name).collect(Collectors.joining(", "));
        return method.addStatement("return new $T($L, $L)", next, before, way.kept())
                .build();
    }
}
