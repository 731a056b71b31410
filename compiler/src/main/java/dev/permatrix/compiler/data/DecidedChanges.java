package dev.permatrix.compiler.data;

import dev.permatrix.dsl.model.ChangeSituation;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Person;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.table.ChangeSpace;
import dev.permatrix.dsl.table.ChangeTable.OperationClauses;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.RoleSets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who may make which change to whom, worked out: each question with its answers, and when each of them is given. */
final class DecidedChanges {

    /** With several roles together up to so many situations, else for users of one role. */
    private static final long MOST_OF_ALL = 40_000;
    /** Beyond it nothing is worked out. */
    private static final long MOST = 500_000;

    private final DecisionTable table;
    private final PermissionModel model;
    private final ChangeAnswerData answers;

    DecidedChanges(DecisionTable table, ConditionData conditions) {
        this.table = table;
        this.model = table.model();
        this.answers = new ChangeAnswerData(table, conditions);
    }

    /** Each operation of which a rule speaks. */
    List<Map<String, Object>> all() {
        return table.changes().stated().stream()
                .map(OperationClauses::type)
                .map(this::operation)
                .toList();
    }

    /**
     * What is asked.
     *
     * @param target empty for the actor, and where it is done to a role
     */
    private record Question(
            Set<Role> actor,
            boolean self,
            Optional<Set<Role>> target,
            Optional<Role> role,
            Optional<Role> becoming,
            Optional<String> row) {

        static Question of(ChangeSituation situation) {
            return new Question(
                    situation.actor().roles(),
                    situation.self(),
                    situation.target().filter(it -> !situation.self()).map(Person::roles),
                    situation.role(),
                    situation.becoming(),
                    situation.grant().map(Row::id));
        }
    }

    private Map<String, Object> operation(OperationType type) {
        Fields operation = new Fields().with("operation", type.id());
        List<Set<Role>> people = people(type);
        if (people.isEmpty()) {
            return operation.with("tooMany", true).map();
        }
        Map<Question, List<ChangeSituation>> questions = new LinkedHashMap<>();
        space(type, people)
                .situations()
                .filter(answers::isSignedIn)
                .filter(situation -> !changesNothing(situation))
                .forEach(it -> questions
                        .computeIfAbsent(Question.of(it), question -> new ArrayList<>())
                        .add(it));
        List<Map<String, Object>> told = new ArrayList<>();
        questions.forEach((question, situations) -> answers.of(situations)
                .ifPresent(
                        said -> told.add(fields(question).with("answers", said).map())));
        return operation
                .with("people", people.stream().map(this::ids).toList())
                .with("questions", told)
                .map();
    }

    private ChangeSpace space(OperationType type, List<Set<Role>> people) {
        return new ChangeSpace(model, type).actors(people).targets(people);
    }

    /** The sets of roles that are asked about; none where even single roles are too many. */
    private List<Set<Role>> people(OperationType type) {
        Stream<Set<Role>> none = model.matrix().severalRoles() ? Stream.of(Set.of()) : Stream.empty();
        List<Set<Role>> single = Stream.concat(
                        none, model.assignableRoles().stream().map(Set::of))
                .toList();
        if (space(type, single).count() > MOST) {
            return List.of();
        }
        List<Set<Role>> all = RoleSets.of(model);
        return space(type, all).count() > MOST_OF_ALL ? single : all;
    }

    /** The role that one has already, or lacks. */
    private static boolean changesNothing(ChangeSituation situation) {
        Set<Role> held = situation.target().map(Person::roles).orElse(Set.of());
        boolean has = situation.role().filter(held::contains).isPresent();
        return switch (situation.kind()) {
            case CHANGE, ASSIGN -> has;
            case UNASSIGN -> !has;
            case REMOVE, LOCK, UNLOCK, TRANSFER, GRANT, REVOKE, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> false;
        };
    }

    private Fields fields(Question question) {
        return new Fields()
                .with("actor", ids(question.actor()))
                .withIf("self", question.self())
                .withSome("target", question.target().map(this::ids))
                .withSome("role", question.role().map(Role::id))
                .withSome("becoming", question.becoming().map(Role::id))
                .withSome("row", question.row());
    }

    private List<String> ids(Set<Role> roles) {
        return model.roles().stream().filter(roles::contains).map(Role::id).toList();
    }
}
