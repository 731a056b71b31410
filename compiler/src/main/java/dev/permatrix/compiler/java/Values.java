package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import dev.permatrix.compiler.names.JavaNames;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the values of an attribute need in Java: a check of what is stated, and where the ranges of a number begin. */
final class Values {

    private static final int LONGEST_EXAMPLE = 70;

    private Values() {}

    /** The constant that says where the ranges of a number begin: {@code USER_COUNTS}. */
    static String ranges(String name) {
        return JavaNames.upperSnake(name) + "_RANGES";
    }

    /** Where the ranges of a number begin; empty for what is no number. */
    static Optional<FieldSpec> ranges(String name, Attribute attribute) {
        return attribute
                .domain()
                .match(it -> Optional.empty(), it -> Optional.empty(), it -> Optional.of(ranges(name, it)));
    }

    private static FieldSpec ranges(String name, Domain.Numbers numbers) {
        CodeBlock starts = IntStream.range(0, numbers.size())
                .mapToObj(range -> CodeBlock.of("$L", numbers.least(range)))
                .collect(CodeBlock.joining(", "));
        return FieldSpec.builder(ArrayTypeName.of(TypeName.INT), ranges(name), STATIC, FINAL)
                .addJavadoc("Where the ranges of {@code $L} begin that make a difference.", name)
                .initializer("{$L}", starts)
                .build();
    }

    /** The stated value, refused where it can't be one. */
    static CodeBlock checked(JavaTypes types, String name, Attribute attribute) {
        return attribute
                .domain()
                .match(
                        yesNo -> CodeBlock.of("$N", name),
                        named -> Members.nonNull(name),
                        numbers -> CodeBlock.of("$T.notNegative($S, $N)", types.ranges(), name, name));
    }

    /** The check alone, as a statement; empty where every value can be. */
    static Optional<CodeBlock> check(JavaTypes types, String name, Attribute attribute) {
        return attribute.domain().isYesNo() ? Optional.empty() : Optional.of(checked(types, name, attribute));
    }

    /** For the Javadoc of a step: what it states. */
    static String stated(Attribute attribute) {
        String words = JavaText.sentence(attribute.words());
        return attribute
                .domain()
                .match(
                        yesNo -> "Whether this holds: " + words,
                        named -> "The value: " + words,
                        numbers -> "The number: " + words);
    }

    /** For the Javadoc of an accessor: what is known. */
    static String known(Attribute attribute) {
        String words = JavaText.sentence(attribute.words());
        return attribute
                .domain()
                .match(
                        yesNo -> "Whether this holds: " + words,
                        named -> "The value: " + words,
                        numbers -> "The number, or where its range begins: " + words);
    }

    /** The steps that state these attributes, for an example; it ends where it gets long. */
    static String examples(JavaTypes types, List<? extends Attribute> attributes, String before) {
        StringBuilder example = new StringBuilder(before);
        for (Attribute attribute : attributes) {
            String step = "." + types.names().of(attribute) + "(" + example(types, attribute, true) + ")";
            if (example.length() + step.length() > LONGEST_EXAMPLE) {
                return example.append(" …").toString();
            }
            example.append(step);
        }
        return example.toString();
    }

    /** A value for an example. */
    static String example(JavaTypes types, Attribute attribute, boolean first) {
        return attribute
                .domain()
                .match(
                        yesNo -> String.valueOf(first),
                        named -> types.names().valuesOf(attribute).type() + "."
                                + types.names().valuesOf(attribute).constants().get(0),
                        numbers -> "1");
    }

    /** The attribute as a part of a text, by the accessors of the class that has it. */
    static CodeBlock text(JavaTypes types, Attribute attribute, boolean first) {
        String name = types.names().of(attribute);
        String comma = first ? "" : ", ";
        return attribute
                .domain()
                .match(
                        yesNo -> CodeBlock.of(
                                "($N() ? $S : $S) + $L", name, comma, comma + "not ", JavaText.literal(attribute.id())),
                        named -> CodeBlock.of("$L + $N().id()", JavaText.literal(comma + attribute.id() + " "), name),
                        numbers ->
                                CodeBlock.of("$L + $N()", JavaText.literal(comma + attribute.id() + " from "), name));
    }
}
