package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Guard;
import dev.permatrix.dsl.table.RoleSets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Situations that every permission of a table answers alike, and for the same reason.
 *
 * @param people the sets of roles that are meant; where users hold exactly one role, one
 * @param guard when they are meant: over the frame of the table
 * @param expected one for each permission of the table
 */
record SituationColumn(List<Set<Role>> people, Guard guard, List<Expected> expected) {

    private static final String ANY = "*";

    SituationColumn {
        people = List.copyOf(people);
        expected = List.copyOf(expected);
    }

    private record Meaning(Guard guard, List<Expected> expected) {}

    /** As few columns as there are different answers: of each role, or of all sets of roles together. */
    static List<SituationColumn> of(PermissionModel model, SuiteQuestions questions) {
        List<SituationColumn> columns = new ArrayList<>();
        Map<Meaning, List<Set<Role>>> alike = new LinkedHashMap<>();
        for (Set<Role> roles : RoleSets.of(model)) {
            for (Meaning meaning : meanings(roles, questions)) {
                if (model.matrix().severalRoles()) {
                    alike.computeIfAbsent(meaning, it -> new ArrayList<>()).add(roles);
                } else {
                    columns.add(new SituationColumn(List.of(roles), meaning.guard(), meaning.expected()));
                }
            }
        }
        alike.forEach(
                (meaning, people) -> columns.add(new SituationColumn(people, meaning.guard(), meaning.expected())));
        return columns;
    }

    private static List<Meaning> meanings(Set<Role> roles, SuiteQuestions questions) {
        Map<List<Expected>, Set<Integer>> situations = new LinkedHashMap<>();
        int count = Math.toIntExact(questions.frame().situations());
        for (int i = 0; i < count; i++) {
            situations
                    .computeIfAbsent(questions.expected(roles, i), same -> new HashSet<>())
                    .add(i);
        }
        List<Integer> sizes = questions.frame().sizes();
        return situations.entrySet().stream()
                .map(it -> new Meaning(Guard.of(sizes, it.getValue()::contains), it.getKey()))
                .toList();
    }

    /** {@code 1*0|*1[02]}: for each thing that varies its value, any, or some; one of the patterns must fit. */
    String pattern() {
        return guard.sizes().isEmpty()
                ? ""
                : guard.terms().stream().map(this::pattern).collect(Collectors.joining("|"));
    }

    private String pattern(Guard.Term term) {
        return IntStream.range(0, guard.sizes().size())
                .mapToObj(i -> !term.restricts(i) ? ANY : digits(term.values(i)))
                .collect(Collectors.joining());
    }

    private static String digits(List<Integer> values) {
        String digits = values.stream().map(SituationColumn::digit).collect(Collectors.joining());
        return values.size() == 1 ? digits : "[" + digits + "]";
    }

    /** A value as one sign. */
    static String digit(int value) {
        return String.valueOf(Character.forDigit(value, Character.MAX_RADIX));
    }
}
