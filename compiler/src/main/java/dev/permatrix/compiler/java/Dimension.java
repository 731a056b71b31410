package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.table.Variable;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the answers of a group differ by, beside role and permission.
 *
 * @param type of the parameter of a rule
 * @param name of the parameter of a rule: {@code contact}, {@code hosting}, {@code holdsVendor}, {@code granted}
 * @param size how many values there are
 * @param count the same as Java
 * @param loop the variable that runs over them
 * @param value the parameter's value, from that variable
 * @param ofSubject the parameter's value, for {@code subject} and {@code permission}
 * @param position that value's place among them
 */
record Dimension(
        TypeName type,
        String name,
        long size,
        CodeBlock count,
        String loop,
        CodeBlock value,
        CodeBlock ofSubject,
        CodeBlock position) {

    /**
     * Those of a group, in the order in which its table counts them.
     *
     * @param used the parameters that some rule of the group takes
     */
    static List<Dimension> of(JavaTypes types, PermissionGroup group, Set<String> used) {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        if (group.hasFacts()) {
            dimensions.add(ofRecord(group));
        }
        Stream.of(Rank.values())
                .forEach(rank -> group.permissions().stream()
                        .filter(permission -> !permission.isSignIn())
                        .flatMap(permission -> types.table().frameOf(permission).variables().stream())
                        .filter(variable -> Rank.of(variable) == rank)
                        .forEach(variable -> dimensions.addAll(of(types, group, variable))));
        return inOrder(types, dimensions).stream()
                .filter(it -> it.isAlwaysKept() || used.contains(it.name()))
                .toList();
    }

    /** Whether a group that can differ by it is asked with it, though no rule may look at it. */
    private boolean isAlwaysKept() {
        return loop.equals("facts") || isStanding();
    }

    /** Whether it is short in a call: what a record is known by, and what was granted. */
    boolean isShort() {
        return loop.equals("facts") || name.equals("granted");
    }

    private boolean isStanding() {
        return name.equals("granted") || name.equals("withdrawn");
    }

    /** Facts of user and account vary in the order of the matrix; the order of permissions makes no difference. */
    private static List<Dimension> inOrder(JavaTypes types, Set<Dimension> dimensions) {
        List<String> facts =
                types.people().facts().stream().map(types.names()::of).toList();
        List<Dimension> ordered = new ArrayList<>(dimensions);
        ordered.sort(Comparator.comparingInt(it -> place(it, facts)));
        return ordered;
    }

    private static int place(Dimension dimension, List<String> facts) {
        if (facts.contains(dimension.name())) {
            return facts.indexOf(dimension.name());
        }
        if (dimension.isStanding()) {
            return facts.size() + (dimension.name().equals("granted") ? 1 : 2);
        }
        return dimension.loop().equals("facts") ? -1 : facts.size();
    }

    /** What kinds of variable there are, in order. */
    private enum Rank {
        KNOWN,
        HOLDING,
        GRANTING;

        static Rank of(Variable variable) {
            return variable.match(known -> KNOWN, holding -> HOLDING, granting -> GRANTING);
        }
    }

    private static List<Dimension> of(JavaTypes types, PermissionGroup group, Variable variable) {
        return variable.match(
                known -> List.of(
                        People.isOfPeople(known.attribute()) ? ofPeople(types, known.attribute()) : ofRecord(group)),
                holding -> types.people().isPlain() ? List.of() : List.of(ofHolding(types, holding.holds())),
                granting -> granting.standings().stream()
                        .filter(it -> it != Standing.NONE)
                        .map(it -> it == Standing.GRANTED ? granted() : withdrawn())
                        .toList());
    }

    private static Dimension ofRecord(PermissionGroup group) {
        long size =
                group.attributes().stream().mapToLong(it -> it.domain().size()).reduce(1, Math::multiplyExact);
        return new Dimension(
                group.facts(),
                group.variable(),
                size,
                CodeBlock.of("$T.COUNT", group.facts()),
                "facts",
                CodeBlock.of("$T.at(facts)", group.facts()),
                CodeBlock.of("$N", group.variable()),
                CodeBlock.of("$N.index", group.variable()));
    }

    private static Dimension ofPeople(JavaTypes types, Attribute attribute) {
        String name = types.names().of(attribute);
        Domain domain = attribute.domain();
        CodeBlock ranges = CodeBlock.of("$T.$L", types.subject(), Values.ranges(name));
        CodeBlock value = domain.match(
                yesNo -> CodeBlock.of("$N == 1", name),
                named -> CodeBlock.of("$T.at($N)", types.typeOf(attribute), name),
                numbers -> CodeBlock.of("$L[$N]", ranges, name));
        CodeBlock position = domain.match(
                yesNo -> CodeBlock.of("subject.$N() ? 1 : 0", name),
                named -> CodeBlock.of("subject.$N().ordinal()", name),
                numbers -> CodeBlock.of("$T.of(subject.$N(), $L)", types.ranges(), name, ranges));
        return new Dimension(
                types.typeOf(attribute),
                name,
                domain.size(),
                CodeBlock.of("$L", domain.size()),
                name,
                value,
                CodeBlock.of("subject.$N()", name),
                position);
    }

    private static Dimension ofHolding(JavaTypes types, Condition.Holds holds) {
        String name = Holding.parameter(types, holds);
        return new Dimension(
                TypeName.BOOLEAN,
                name,
                2,
                CodeBlock.of("2"),
                name,
                CodeBlock.of("$N == 1", name),
                Holding.bySubject(types, "subject", holds, true),
                CodeBlock.of("$L ? 1 : 0", Holding.bySubject(types, "subject", holds, true)));
    }

    private static Dimension granted() {
        return new Dimension(
                TypeName.BOOLEAN,
                "granted",
                2,
                CodeBlock.of("2"),
                "granted",
                CodeBlock.of("granted == 1"),
                CodeBlock.of("subject.granted(permission.grantBit) != 0"),
                CodeBlock.of("subject.granted(permission.grantBit)"));
    }

    private static Dimension withdrawn() {
        return new Dimension(
                TypeName.BOOLEAN,
                "withdrawn",
                2,
                CodeBlock.of("2"),
                "withdrawn",
                CodeBlock.of("withdrawn == 1"),
                CodeBlock.of("subject.withdrawn(permission.withdrawalBit) != 0"),
                CodeBlock.of("subject.withdrawn(permission.withdrawalBit)"));
    }
}
