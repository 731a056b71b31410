package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Asked;
import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import dev.permatrix.dsl.table.SituationSpace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Answers who may do what. A row that covers several permissions is answered for all of them. What makes no difference
 * to a permission plays no part; what makes one and isn't stated is tried in every way.
 */
public final class AccessQuestions {

    private final DecisionTable table;
    private final Vocabulary vocabulary;
    private final PartyReader parties;
    private final FactReader facts;
    private final GrantReader grants;
    private final Premises premises;
    private final SituationSpace space;
    private final Optional<AccessExplanation> explanation;

    /** @param explaining whether replies tell what every role and rule says */
    public AccessQuestions(DecisionTable table, Vocabulary vocabulary, boolean explaining) {
        this.table = table;
        this.vocabulary = vocabulary;
        this.parties = new PartyReader(table.model(), vocabulary);
        this.facts = new FactReader(vocabulary);
        this.grants = new GrantReader(vocabulary);
        this.premises = new Premises(table);
        this.space = new SituationSpace(table.model());
        this.explanation = explaining ? Optional.of(new AccessExplanation(table)) : Optional.empty();
    }

    /** A question with every name resolved. */
    private record Resolved(Party party, Stated stated, Grant grant, Grants others) {}

    /** What was done about the permission that is asked. */
    private enum Grant {
        NONE,
        GRANTED,
        WITHDRAWN
    }

    public Reply answer(AccessQuestion question) {
        Faults faults = new Faults();
        Optional<Party> party =
                parties.read(question.roles(), "no role is given: say which role the user holds", faults);
        Optional<Asked> asked = asked(question.permission(), faults);
        Stated stated = facts.read(question.relations(), question.facts(), faults);
        Grant grant = grant(question.grant(), faults);
        Grants others = grants.read(question.with(), faults);
        if (faults.any() || party.isEmpty() || asked.isEmpty()) {
            return Reply.faulty(faults);
        }
        Resolved resolved = new Resolved(party.get(), stated, grant, others);
        List<Reply.Part> parts = new ArrayList<>();
        asked.get()
                .permissions()
                .forEach(permission -> part(resolved, permission, faults).ifPresent(parts::add));
        return faults.any() ? Reply.faulty(faults) : Reply.of(parts);
    }

    private Optional<Reply.Part> part(Resolved question, Permission permission, Faults faults) {
        Circumstances circumstances = new Circumstances(space.varying(permission), question.stated(), "", faults);
        if (Circumstances.areTooMany(circumstances)) {
            faults.report(Circumstances.tooMany(circumstances.names()));
        }
        List<Values> possible = faults.any() ? List.of() : possible(question, permission, circumstances, faults);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        List<Trial> trials = IntStream.range(0, possible.size())
                .mapToObj(i -> new Trial(
                        i,
                        () -> circumstances.assumed(possible.get(i)),
                        table.decide(situation(question, permission, possible.get(i)))))
                .toList();
        Optional<Decision> decision = new Trials(trials).decision(faults);
        return decision.map(it -> new Reply.Part(
                permission.id(),
                it,
                explanation
                        .map(explaining ->
                                explaining.of(situation(question, permission, possible.get(0)), trials.get(0)))
                        .orElse(List.of())));
    }

    /** The circumstances that the question can be about; none where it contradicts itself, which is then reported. */
    private List<Values> possible(
            Resolved question, Permission permission, Circumstances circumstances, Faults faults) {
        List<Values> holding = circumstances
                .all()
                .filter(values -> premises.holds(question.party(), values))
                .toList();
        if (holding.isEmpty()) {
            premises.reportImpossible(question.party(), question.stated(), faults);
        }
        return permission.isSignIn()
                ? holding
                : premises.signedIn(holding, values -> premises.isSignedIn(question.party(), values));
    }

    private static Situation situation(Resolved question, Permission permission, Values values) {
        Set<String> row = Set.of(permission.rowId());
        Grants own = switch (question.grant()) {
            case NONE -> Grants.NONE;
            case GRANTED -> new Grants(row, Set.of());
            case WITHDRAWN -> new Grants(Set.of(), row);
        };
        return new Situation(question.party().assigned(), permission, values, own.and(question.others()));
    }

    private Optional<Asked> asked(String name, Faults faults) {
        return name.isEmpty()
                ? faults.none("no permission is given: say what is to be done, by the label of its row")
                : vocabulary.permission(name, faults);
    }

    private static Grant grant(String grant, Faults faults) {
        return switch (grant.toLowerCase(Locale.ROOT)) {
            case "" -> Grant.NONE;
            case "granted" -> Grant.GRANTED;
            case "withdrawn" -> Grant.WITHDRAWN;
            default -> {
                faults.report("`" + grant + "` is no grant: write `granted`, `withdrawn` or nothing");
                yield Grant.NONE;
            }
        };
    }
}
