package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Asked;
import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Related;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers who may do what. A row that covers several permissions is answered for all of them. Relations that the
 * permission's entity doesn't have play no part.
 */
public final class AccessQuestions {

    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final FactReader facts;

    public AccessQuestions(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.facts = new FactReader(vocabulary);
    }

    public Reply answer(AccessQuestion question) {
        Faults faults = new Faults();
        Optional<Role> role = role(question.roles(), faults);
        Optional<Asked> asked = asked(question.permission(), faults);
        Set<Related> holding = facts.holding(question.relations(), question.facts(), faults);
        boolean granted = granted(question.grant(), faults);
        if (faults.any() || role.isEmpty() || asked.isEmpty()) {
            return Reply.faulty(faults);
        }
        return Reply.of(asked.get().permissions().stream()
                .map(permission -> part(role.get(), permission, holding, granted))
                .toList());
    }

    private Reply.Part part(Role role, Permission permission, Set<Related> holding, boolean granted) {
        Set<Relation> relations =
                holding.stream().flatMap(related -> related.on(permission)).collect(Collectors.toSet());
        return new Reply.Part(permission.id(), table.decide(new Situation(role, permission, relations, granted)));
    }

    private Optional<Role> role(List<String> names, Faults faults) {
        if (names.isEmpty()) {
            return faults.none("no role is given: say which role the user holds");
        }
        Set<String> ids = new LinkedHashSet<>();
        Optional<Role> role = Optional.empty();
        for (String name : names) {
            role = vocabulary.role(name, faults);
            role.ifPresent(it -> ids.add(it.id()));
        }
        return ids.size() > 1
                ? faults.none("users hold exactly one role here: ask for " + String.join(", ", ids) + " one by one")
                : role;
    }

    private Optional<Asked> asked(String name, Faults faults) {
        return name.isEmpty()
                ? faults.none("no permission is given: say what is to be done, by the label of its row")
                : vocabulary.permission(name, faults);
    }

    private static boolean granted(String grant, Faults faults) {
        return switch (grant.toLowerCase(Locale.ROOT)) {
            case "granted" -> true;
            case "", "withdrawn" -> false;
            default -> {
                faults.report("`" + grant + "` is no grant: write `granted`, `withdrawn` or nothing");
                yield false;
            }
        };
    }
}
