package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.table.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** What may be so of the people of a change and of the account, as far as its question leaves that open. */
final class ChangeCircumstances {

    /** Stands before facts of the target. */
    private static final String TARGET = "target.";

    private final DecisionTable table;
    private final FactReader facts;
    private final Premises premises;

    ChangeCircumstances(DecisionTable table, Vocabulary vocabulary) {
        this.table = table;
        this.facts = new FactReader(vocabulary);
        this.premises = new Premises(table);
    }

    /** What is stated: of actor and account, and of the target. */
    record Said(Stated ofActor, Stated ofTarget) {}

    /** One way in which things may be; {@code assuming} is what of it isn't stated. */
    record Taken(ChangeCase.Facts facts, Supplier<Map<Unknown, String>> assuming) {}

    Said read(List<String> written, Faults faults) {
        List<String> ofActor =
                written.stream().filter(fact -> !isOfTarget(fact)).toList();
        List<String> ofTarget = written.stream()
                .filter(ChangeCircumstances::isOfTarget)
                .map(fact -> fact.strip().substring(TARGET.length()))
                .toList();
        return new Said(facts.read(List.of(), ofActor, faults), facts.read(List.of(), ofTarget, faults));
    }

    private static boolean isOfTarget(String fact) {
        return fact.strip().toLowerCase(Locale.ROOT).startsWith(TARGET);
    }

    /** Every way; none where the question contradicts itself or leaves too much open, which is then reported. */
    List<Taken> of(ChangeCase change, Said said, Faults faults) {
        ChangeFacts varying = new ChangeFacts(table, change);
        boolean another = !change.self() && change.target().isPresent();
        if (!another && !said.ofTarget().values().isEmpty()) {
            faults.report(
                    change.self()
                            ? "with `self` the target is the actor: state the fact without `target.`"
                            : "`" + change.operation().id() + "` is done to a role: leave out the facts of the target");
        }
        Circumstances account = new Circumstances(varying.ofAccount(), said.ofActor(), "", faults);
        Circumstances actor = new Circumstances(varying.ofActor(), said.ofActor(), "", faults);
        Circumstances target =
                new Circumstances(another ? varying.ofTarget() : List.of(), said.ofTarget(), TARGET, faults);
        if (Circumstances.areTooMany(account, actor, target)) {
            List<String> names = new ArrayList<>(account.names());
            names.addAll(actor.names());
            names.addAll(target.names());
            faults.report(Circumstances.tooMany(names));
        }
        return faults.any() ? List.of() : possible(change, said, account, actor, target, faults);
    }

    private List<Taken> possible(
            ChangeCase change,
            Said said,
            Circumstances account,
            Circumstances actor,
            Circumstances target,
            Faults faults) {
        List<Taken> all = new ArrayList<>();
        account.all()
                .forEach(ofAccount -> actor.all()
                        .filter(ofActor -> premises.holds(change.actor(), ofAccount.and(ofActor)))
                        .forEach(ofActor -> target.all()
                                .map(ofTarget -> new ChangeCase.Facts(ofAccount, ofActor, ofTarget))
                                .forEach(it -> all.add(new Taken(it, () -> assumed(it, account, actor, target))))));
        if (all.isEmpty()) {
            premises.reportImpossible(change.actor(), said.ofActor(), faults);
        }
        List<Taken> held = all.stream().filter(it -> isHeldByTarget(change, it)).toList();
        if (held.isEmpty() && !all.isEmpty()) {
            premises.reportImpossible(change.target().orElseThrow(), said.ofTarget(), faults);
        }
        return premises.signedIn(held, it -> premises.isSignedIn(change.actor(), ofActor(it)));
    }

    private boolean isHeldByTarget(ChangeCase change, Taken taken) {
        Values values = taken.facts().account().and(taken.facts().target());
        return change.self()
                || change.target().map(it -> premises.holds(it, values)).orElse(true);
    }

    private static Values ofActor(Taken taken) {
        return taken.facts().account().and(taken.facts().actor());
    }

    private static Map<Unknown, String> assumed(
            ChangeCase.Facts facts, Circumstances account, Circumstances actor, Circumstances target) {
        Map<Unknown, String> assumed = new LinkedHashMap<>(account.assumed(facts.account()));
        assumed.putAll(actor.assumed(facts.actor()));
        assumed.putAll(target.assumed(facts.target()));
        return assumed;
    }
}
