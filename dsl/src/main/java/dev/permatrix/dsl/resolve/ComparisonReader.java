package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.syntax.ConditionSyntax.Compared;
import dev.permatrix.dsl.syntax.ConditionSyntax.Comparison;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a fact or a relation is compared with: words become the values that are meant. */
final class ComparisonReader {

    private final Names<Parameter> parameters;
    private final Said said;

    ComparisonReader(Names<Parameter> parameters, Said said) {
        this.parameters = parameters;
        this.said = said;
    }

    /** A name alone: it must be something that holds or doesn't. */
    Optional<Condition> yes(Attribute attribute, NameSyntax name) {
        return attribute
                .domain()
                .match(
                        yesNo -> Optional.of(Condition.Is.yes(attribute)),
                        named -> wrong(
                                name,
                                "`" + name.text() + "` has values: say which is meant",
                                attribute.id() + " is " + named.word(named.size() - 1)),
                        numbers -> wrong(
                                name,
                                "`" + name.text() + "` is a number: say how large",
                                attribute.id() + " at least 10"));
    }

    Optional<Condition> compared(Attribute attribute, Compared syntax) {
        return attribute
                .domain()
                .match(
                        yesNo -> wrong(
                                syntax.name(),
                                "`" + syntax.name().text() + "` is so or is not so, and is compared with nothing",
                                attribute.id() + "` or `not " + attribute.id()),
                        named -> withWord(attribute, named, syntax),
                        numbers -> withNumber(attribute, numbers, syntax));
    }

    private Optional<Condition> withWord(Attribute attribute, Domain.Named named, Compared syntax) {
        Optional<Integer> index = named.indexOf(syntax.value().text());
        if (index.isEmpty()) {
            said.once(
                    "value " + attribute.id() + " "
                            + Identifiers.key(syntax.value().text()),
                    RuleProblems.unknownValue(syntax.value(), attribute.id(), named.values()));
            return Optional.empty();
        }
        boolean byOrder = syntax.comparison() != Comparison.IS && syntax.comparison() != Comparison.IS_NOT;
        if (byOrder && !named.ordered()) {
            return wrong(
                    syntax.value(),
                    "the values of `" + attribute.id() + "` have no order",
                    attribute.id() + " is " + named.word(index.get()) + "`, or declare it with `<`: `"
                            + String.join(" < ", named.values()));
        }
        return is(attribute, syntax, fitting(syntax.comparison(), index.get()));
    }

    private Optional<Condition> withNumber(Attribute attribute, Domain.Numbers numbers, Compared syntax) {
        Optional<Integer> number =
                syntax.number().or(() -> parameters.find(syntax.value().text()).map(Parameter::value));
        if (number.isEmpty()) {
            said.once(
                    "parameter " + Identifiers.key(syntax.value().text()),
                    RuleProblems.unknownParameter(syntax.value(), parameters.all()));
            return Optional.empty();
        }
        IntPredicate fits = fitting(syntax.comparison(), number.get());
        return is(attribute, syntax, range -> fits.test(numbers.least(range)));
    }

    private static IntPredicate fitting(Comparison comparison, int bound) {
        return switch (comparison) {
            case IS -> value -> value == bound;
            case IS_NOT -> value -> value != bound;
            case AT_LEAST -> value -> value >= bound;
            case AT_MOST -> value -> value <= bound;
            case MORE_THAN -> value -> value > bound;
            case LESS_THAN -> value -> value < bound;
        };
    }

    /** A condition that is always or never so says nothing, and is taken for a mistake. */
    private Optional<Condition> is(Attribute attribute, Compared syntax, IntPredicate fits) {
        int size = attribute.domain().size();
        List<Integer> values = IntStream.range(0, size).filter(fits).boxed().toList();
        if (values.isEmpty() || values.size() == size) {
            String how = values.isEmpty() ? "never" : "always";
            said.once(
                    "comparison " + syntax.span(),
                    RuleProblems.badComparison(syntax.span(), "this is " + how + " so")
                            .help("compare it with another value, or leave the condition out"));
            return Optional.empty();
        }
        return Optional.of(new Condition.Is(attribute, values));
    }

    private Optional<Condition> wrong(NameSyntax name, String what, String example) {
        said.once(
                "comparison " + name.span(),
                RuleProblems.badComparison(name.span(), what).help("write `" + example + "`"));
        return Optional.empty();
    }
}
