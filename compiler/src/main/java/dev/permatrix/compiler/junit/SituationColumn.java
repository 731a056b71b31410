package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Situations of one role that every permission of a suite answers alike, and for the same reason.
 *
 * @param guard when they are meant: over the relations of the suite's entity, and last whether the permission was granted
 * @param decisions one for each permission of the suite
 */
record SituationColumn(Role role, Guard guard, List<Decision> decisions) {

    SituationColumn {
        decisions = List.copyOf(decisions);
    }

    /** The columns of every role: as few as there are different answers. */
    static List<SituationColumn> of(PermissionModel model, SuiteQuestions questions) {
        return model.roles().stream()
                .flatMap(role -> of(role, questions).stream())
                .toList();
    }

    private static List<SituationColumn> of(Role role, SuiteQuestions questions) {
        Map<List<Decision>, List<Integer>> situations = new LinkedHashMap<>();
        for (int i = 0; i < questions.frame().situations(); i++) {
            situations
                    .computeIfAbsent(questions.decisions(role, i), same -> new ArrayList<>())
                    .add(i);
        }
        int variables = questions.frame().variables();
        return situations.entrySet().stream()
                .map(it -> new SituationColumn(role, Guard.of(variables, it.getValue()::contains), it.getKey()))
                .toList();
    }

    /** {@code 1*0|*10}: for each variable whether it holds, doesn't, or may be either; one of the patterns must fit. */
    String pattern() {
        return String.join("|", guard.terms().stream().map(this::pattern).toList());
    }

    private String pattern(Guard.Term term) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < guard.variables(); i++) {
            boolean matters = (term.mask() >>> i & 1) != 0;
            pattern.append(!matters ? '*' : (term.value() >>> i & 1) != 0 ? '1' : '0');
        }
        return pattern.toString();
    }
}
