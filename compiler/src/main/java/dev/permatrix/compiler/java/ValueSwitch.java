package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.compiler.java.VerdictExpressions.Choice;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.table.Frame;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A {@code switch} over the named values of one attribute, where nothing else makes a difference. */
final class ValueSwitch {

    private final JavaTypes types;
    private final Frame frame;
    private final Wording wording;

    ValueSwitch(JavaTypes types, Frame frame, Wording wording) {
        this.types = types;
        this.frame = frame;
        this.wording = wording;
    }

    /** The switch, with its semicolon; empty where more than one attribute, or none with names, makes a difference. */
    Optional<CodeBlock> of(List<Choice> choices, Guard possible) {
        return IntStream.range(0, frame.variables().size())
                .filter(variable -> named(variable).isPresent())
                .filter(variable -> choices.stream().allMatch(it -> isOver(variable, it.guard(), possible)))
                .boxed()
                .findFirst()
                .map(variable -> arms(choices, possible, variable));
    }

    private Optional<Attribute> named(int variable) {
        return frame.variables().get(variable) instanceof Variable.Known known
                        && known.attribute().domain() instanceof Domain.Named
                ? Optional.of(known.attribute())
                : Optional.empty();
    }

    private static boolean isOver(int variable, Guard guard, Guard possible) {
        List<Guard.Term> terms = guard.termsWithin(possible);
        return terms.stream()
                .allMatch(term -> IntStream.range(0, term.sizes().size())
                        .noneMatch(other -> other != variable && term.restricts(other)));
    }

    private CodeBlock arms(List<Choice> choices, Guard possible, int variable) {
        Attribute attribute = named(variable).orElseThrow();
        CodeBlock.Builder code = CodeBlock.builder().add("switch ($L) {\n$>", wording.valueOf(attribute));
        List<Choice> ordered = new ArrayList<>(choices);
        ordered.sort(Comparator.comparing(it -> values(it, possible, variable).get(0)));
        for (Choice choice : ordered) {
            CodeBlock labels = values(choice, possible, variable).stream()
                    .map(value -> CodeBlock.of(
                            "$L", types.names().valuesOf(attribute).constants().get(value)))
                    .collect(CodeBlock.joining(",$W"));
            code.add("$[case $L -> $]", labels).add("$L;\n", choice.answer());
        }
        return code.add("$<};\n").build();
    }

    private List<Integer> values(Choice choice, Guard possible, int variable) {
        return IntStream.range(0, frame.variables().get(variable).size())
                .filter(value -> !choice.guard()
                        .and(possible)
                        .and(Guard.having(frame.sizes(), variable, List.of(value)))
                        .isNever())
                .boxed()
                .toList();
    }
}
