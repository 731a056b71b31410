package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import java.util.stream.Collectors;

/** How a class of rules comes to the answer that cells give: the members for it, and the expression of a question. */
interface Answers {

    /** As many situations as are worked out in advance for a role and a permission. */
    long MOST_SITUATIONS = 4_096;
    /** As many answers as one class keeps, at four or eight bytes each. */
    long MOST_ANSWERS = 16_000_000;

    /** Whether answers are worked out when the class loads. */
    boolean isTable();

    List<FieldSpec> fields();

    /** What the cells say to {@code subject} and {@code permission}. */
    CodeBlock question();

    List<MethodSpec> methods();

    /** @param rules whether there is a rule at all: with none, nothing is asked */
    static Answers of(JavaTypes types, PermissionGroup group, List<Dimension> dimensions, boolean rules) {
        if (!rules) {
            return new NoAnswers();
        }
        long situations = dimensions.stream().mapToLong(Dimension::size).reduce(1, Answers::product);
        long answers = product(
                product(situations, group.permissions().size()),
                types.model().roles().size());
        boolean table = situations <= MOST_SITUATIONS && answers <= MOST_ANSWERS;
        if (types.people().isPlain()) {
            return table ? new AnswerTable(types, group, dimensions) : new DirectAnswers(types, dimensions);
        }
        return table ? new RoleAnswerTable(types, group, dimensions) : new DirectRoleAnswers(types, group, dimensions);
    }

    private static long product(long one, long other) {
        return Math.min(one * other, Long.MAX_VALUE >>> 32);
    }

    /** {@code , contact, granted == 1}: the parameters of {@code decide} behind role and permission, in a loop. */
    static CodeBlock values(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(it -> CodeBlock.of(comma(dimensions) + "$L", it.value()))
                .collect(CodeBlock.joining(""));
    }

    /** The same for one subject. */
    static CodeBlock ofSubject(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(it -> CodeBlock.of(comma(dimensions) + "$L", it.ofSubject()))
                .collect(CodeBlock.joining(""));
    }

    /** The places of the values for one subject. */
    static CodeBlock positions(List<Dimension> dimensions) {
        return dimensions.stream()
                .map(it -> CodeBlock.of(comma(dimensions) + "$L", it.position()))
                .collect(CodeBlock.joining(""));
    }

    /** The variables of the loops. */
    static String loops(List<Dimension> dimensions) {
        return dimensions.stream().map(it -> ", " + it.loop()).collect(Collectors.joining());
    }

    /** Between arguments: where they are many, a place where the line may be broken. */
    private static String comma(List<Dimension> dimensions) {
        return dimensions.stream().allMatch(Dimension::isShort) ? ", " : ",$W";
    }

    /** No rule, no answer. */
    record NoAnswers() implements Answers {
        @Override
        public boolean isTable() {
            return false;
        }

        @Override
        public List<FieldSpec> fields() {
            return List.of();
        }

        @Override
        public CodeBlock question() {
            return CodeBlock.of("subject.signIn()");
        }

        @Override
        public List<MethodSpec> methods() {
            return List.of();
        }
    }

    /** Of the only role, when it is asked: where there are too many situations for a table. */
    record DirectAnswers(JavaTypes types, List<Dimension> dimensions) implements Answers {
        @Override
        public boolean isTable() {
            return false;
        }

        @Override
        public List<FieldSpec> fields() {
            return List.of();
        }

        @Override
        public CodeBlock question() {
            return CodeBlock.of("decide(subject.role(), permission$L)", ofSubject(dimensions));
        }

        @Override
        public List<MethodSpec> methods() {
            return List.of();
        }
    }
}
