package dev.permatrix.compiler.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the facts of a record are one number: in mixed radix, the first attribute varies fastest. Where an attribute is
 * one bit of it, it reads as one.
 */
record FactIndex(JavaTypes types, List<Attribute> attributes) {

    FactIndex {
        attributes = List.copyOf(attributes);
    }

    /** How many combinations there are. */
    int count() {
        return countBefore(attributes.size());
    }

    /** How many combinations of the first {@code n} attributes there are. */
    int countBefore(int n) {
        return attributes.subList(0, n).stream()
                .mapToInt(it -> it.domain().size())
                .reduce(1, Math::multiplyExact);
    }

    private boolean isBit(int i) {
        return attributes.get(i).domain().isYesNo() && Integer.bitCount(countBefore(i)) == 1;
    }

    /** For the Javadoc of the number. */
    String words() {
        String words = IntStream.range(0, attributes.size())
                .mapToObj(i -> (isBit(i) ? "bit " + Integer.numberOfTrailingZeros(countBefore(i)) : place(i)) + ": "
                        + types.names().of(attributes.get(i)))
                .collect(Collectors.joining("; "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private String place(int i) {
        return countBefore(i) == 1 ? "units" : "times " + countBefore(i);
    }

    /** The number once attribute {@code i} is stated too. */
    CodeBlock stated(int i, ClassName facts) {
        Attribute attribute = attributes.get(i);
        String name = types.names().of(attribute);
        int stride = countBefore(i);
        if (attribute.domain().isYesNo()) {
            return i == 0
                    ? CodeBlock.of("$N ? 1 : 0", name)
                    : CodeBlock.of("this.index $L ($N ? $L : 0)", isBit(i) ? "|" : "+", name, stride);
        }
        CodeBlock value = value(attribute, name, facts);
        CodeBlock scaled = stride == 1 ? value : CodeBlock.of("$L * $L", value, stride);
        return i == 0 ? scaled : CodeBlock.of("this.index + $L", scaled);
    }

    private CodeBlock value(Attribute attribute, String name, ClassName facts) {
        CodeBlock checked = Values.checked(types, name, attribute);
        return attribute
                .domain()
                .match(
                        yesNo -> checked,
                        named -> CodeBlock.of("$L.ordinal()", checked),
                        numbers ->
                                CodeBlock.of("$T.of($L, $T.$L)", types.ranges(), checked, facts, Values.ranges(name)));
    }

    /** The value of attribute {@code i}, from the number. */
    CodeBlock read(int i) {
        Attribute attribute = attributes.get(i);
        if (isBit(i)) {
            return CodeBlock.of("(index & $L) != 0", countBefore(i));
        }
        CodeBlock place = digit(i);
        return attribute
                .domain()
                .match(
                        yesNo -> CodeBlock.of("$L == 1", place),
                        named -> CodeBlock.of("$T.at($L)", types.typeOf(attribute), place),
                        numbers -> CodeBlock.of(
                                "$L[$L]", Values.ranges(types.names().of(attribute)), place));
    }

    private CodeBlock digit(int i) {
        int stride = countBefore(i);
        CodeBlock shifted = stride == 1 ? CodeBlock.of("index") : CodeBlock.of("index / $L", stride);
        return i + 1 == attributes.size()
                ? shifted
                : CodeBlock.of("$L % $L", shifted, attributes.get(i).domain().size());
    }
}
