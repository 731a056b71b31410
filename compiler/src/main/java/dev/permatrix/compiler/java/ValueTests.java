package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Whether an attribute has one of some values, as Java: {@code licence == Licence.VALID}, {@code userCount >= 500}. */
final class ValueTests {

    private final JavaTypes types;

    ValueTests(JavaTypes types) {
        this.types = types;
    }

    /**
     * A condition.
     *
     * @param joined how its parts are joined; empty where it is one part
     * @param parts how many comparisons there are to read
     */
    record Test(CodeBlock code, String joined, int parts) {
        static final String OR = "||";
        static final String AND = "&&";

        static Test of(CodeBlock code) {
            return new Test(code, "", 1);
        }

        /** The same, fit to be joined with others by this operator. */
        CodeBlock within(String operator) {
            return joined.isEmpty() || joined.equals(operator) ? code : CodeBlock.of("($L)", code);
        }

        static Test joined(List<Test> tests, String operator) {
            return tests.size() == 1
                    ? tests.get(0)
                    : new Test(
                            tests.stream()
                                    .map(test -> test.within(operator))
                                    .collect(CodeBlock.joining("$W" + operator + " ")),
                            operator,
                            tests.stream().mapToInt(Test::parts).sum());
        }
    }

    /**
     * @param value what stands for the attribute's value: {@code contact.reach()}
     * @param values indexes, ascending; some, not all
     */
    Test of(Attribute attribute, CodeBlock value, List<Integer> values) {
        return attribute
                .domain()
                .match(
                        yesNo -> yesNo(value, values),
                        named -> named(attribute, named, value, values),
                        numbers -> numbers(numbers, value, values));
    }

    /** Something that holds or doesn't. */
    static Test yesNo(CodeBlock value, List<Integer> values) {
        return Test.of(values.equals(List.of(1)) ? value : CodeBlock.of("!$L", value));
    }

    private Test named(Attribute attribute, Domain.Named domain, CodeBlock value, List<Integer> values) {
        List<Integer> others = IntStream.range(0, domain.size())
                .boxed()
                .filter(it -> !values.contains(it))
                .toList();
        if (values.size() == 1 || others.size() > 1 && !isEnd(domain, values) && values.size() <= others.size()) {
            return compared(attribute, value, "==", values, Test.OR);
        }
        if (others.size() == 1 || !isEnd(domain, values)) {
            return compared(attribute, value, "!=", others, Test.AND);
        }
        boolean least = values.contains(0);
        int bound = least ? values.get(values.size() - 1) : values.get(0);
        return Test.of(
                CodeBlock.of("$L.compareTo($L) $L 0", value, types.constant(attribute, bound), least ? "<=" : ">="));
    }

    /** Whether the values are the least or the greatest of an order. */
    private static boolean isEnd(Domain.Named domain, List<Integer> values) {
        int first = values.get(0);
        int last = values.get(values.size() - 1);
        boolean connected = last - first + 1 == values.size();
        return domain.ordered() && connected && (first == 0 || last == domain.size() - 1);
    }

    private Test compared(Attribute attribute, CodeBlock value, String operator, List<Integer> values, String joint) {
        return Test.joined(
                values.stream()
                        .map(it -> Test.of(CodeBlock.of("$L $L $L", value, operator, types.constant(attribute, it))))
                        .toList(),
                joint);
    }

    private static Test numbers(Domain.Numbers domain, CodeBlock value, List<Integer> values) {
        List<Test> runs = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= values.size(); i++) {
            if (i == values.size() || values.get(i) != values.get(i - 1) + 1) {
                runs.add(run(domain, value, values.get(from), values.get(i - 1)));
                from = i;
            }
        }
        return Test.joined(runs, Test.OR);
    }

    private static Test run(Domain.Numbers domain, CodeBlock value, int first, int last) {
        List<Test> bounds = new ArrayList<>();
        if (first == last && domain.greatest(first).orElse(-1) == domain.least(first)) {
            return Test.of(CodeBlock.of("$L == $L", value, domain.least(first)));
        }
        if (first > 0) {
            bounds.add(Test.of(CodeBlock.of("$L >= $L", value, domain.least(first))));
        }
        domain.greatest(last).ifPresent(greatest -> bounds.add(Test.of(CodeBlock.of("$L < $L", value, greatest + 1))));
        return Test.joined(bounds, Test.AND);
    }
}
