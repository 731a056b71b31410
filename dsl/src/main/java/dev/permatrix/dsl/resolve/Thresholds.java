package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.syntax.ConditionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.ParameterSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The numbers that conditions compare facts with: they cut a number into the ranges between which the matrix tells a
 * difference. Those of all variants are taken together, so that a fact has the same ranges in each.
 */
final class Thresholds {

    private final Map<String, SortedSet<Integer>> cuts = new TreeMap<>();

    /** @param statements all of a matrix, with what it is built over, and with its variants */
    static Thresholds of(List<StatementSyntax> statements) {
        Thresholds thresholds = new Thresholds();
        List<ParameterSyntax> parameters =
                statements.stream().flatMap(Thresholds::parameters).toList();
        statements.stream()
                .flatMap(ConditionFinder::in)
                .flatMap(ConditionFinder::comparisons)
                .forEach(it -> numbers(it, parameters).forEach(number -> thresholds.add(it, number)));
        return thresholds;
    }

    private static Stream<ParameterSyntax> parameters(StatementSyntax statement) {
        if (statement instanceof VariantSyntax variant) {
            return variant.statements().stream().flatMap(Thresholds::parameters);
        }
        return statement instanceof ParameterSyntax parameter ? Stream.of(parameter) : Stream.empty();
    }

    /** Of a parameter, every value that it has in some variant. */
    private static Stream<Integer> numbers(ConditionSyntax.Compared compared, List<ParameterSyntax> parameters) {
        String key = Identifiers.key(compared.value().text());
        return compared.number().isPresent()
                ? compared.number().stream()
                : parameters.stream()
                        .filter(it -> Identifiers.key(it.id().text()).equals(key))
                        .map(it -> it.value().orElse(ParameterResolver.PLACEHOLDER));
    }

    /** The ranges of the number of this name. */
    Domain.Numbers ranges(String name) {
        return new Domain.Numbers(List.copyOf(cuts.getOrDefault(Identifiers.key(name), new TreeSet<>())));
    }

    private void add(ConditionSyntax.Compared compared, int number) {
        SortedSet<Integer> ofName =
                cuts.computeIfAbsent(Identifiers.key(compared.name().text()), key -> new TreeSet<>());
        List<Integer> begins = switch (compared.comparison()) {
            case AT_LEAST, LESS_THAN -> List.of(number);
            case AT_MOST, MORE_THAN -> List.of(number + 1);
            case IS, IS_NOT -> List.of(number, number + 1);
        };
        begins.stream().filter(begin -> begin > 0).forEach(ofName::add);
    }
}
