package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tests of one promise: their source, or none where the generated API can't show it. */
final class PromiseText implements Invariant.Cases<List<PromiseText.Test>> {

    private static final String ALL = "Asked.permissionsExcept()";

    /**
     * A test of a promise.
     *
     * @param words its name: a sentence
     * @param body Java over a variable {@code promise}
     */
    record Test(String words, String body) {}

    private final SuiteApi api;
    private final FactNames facts;
    private final ConditionText conditions;
    private final List<SuiteOperation> operations;
    private final OperationText text;

    PromiseText(Emission emission, List<SuiteOperation> operations) {
        this.api = new SuiteApi(emission);
        this.facts = new FactNames(emission.model());
        this.conditions = new ConditionText(api, emission.model());
        this.operations = operations;
        this.text = new OperationText(emission);
    }

    @Override
    public List<Test> onlyMay(Invariant.OnlyMay promise) {
        String who = "SuiteWho.without(" + api.roles(promise.roles()) + ")";
        return promise.permissions().stream()
                .map(it -> new Test(
                        (promise.roles().isEmpty() ? "nobody may " : "nobody else may ") + it.id(),
                        call("neverAllowed", who, ids(List.of(it)), looksAt(promise.when()), where(promise.when()))))
                .toList();
    }

    @Override
    public List<Test> mayAllThat(Invariant.MayAllThat promise) {
        return promise.more().stream()
                .map(role -> allThat(role, promise.less(), promise.except()))
                .toList();
    }

    private Test allThat(Role more, Role less, List<Permission> except) {
        return new Test(
                RoleWords.one(more) + " may all that " + RoleWords.one(less) + " may",
                call("allowedWherever", api.role(less), api.role(more), except(except)));
    }

    @Override
    public List<Test> mayMore(Invariant.MayMore promise) {
        return List.of(
                allThat(promise.more(), promise.less(), List.of()),
                new Test(
                        RoleWords.one(promise.more()) + " may something that " + RoleWords.one(promise.less())
                                + " may not",
                        call("allowedSomewhereMore", api.role(promise.more()), api.role(promise.less()), ALL)));
    }

    @Override
    public List<Test> mayNothing(Invariant.MayNothing promise) {
        String except = literals(promise.except());
        String permissions = promise.entity()
                .map(it -> "Asked.permissionsOn(" + JavaText.literal(it.key())
                        + (except.isEmpty() ? ")" : ", " + except + ")"))
                .orElse(except(promise.except()));
        String where =
                promise.unless().map(it -> "asked -> !(" + condition(it) + ")").orElse("asked -> true");
        return promise.roles().stream()
                .map(role -> new Test(
                        RoleWords.one(role) + " may nothing",
                        call("neverAllowed", someone(role), permissions, looksAt(promise.unless()), where)))
                .toList();
    }

    @Override
    public List<Test> may(Invariant.May promise) {
        return promise.roles().stream()
                .map(role -> new Test(
                        RoleWords.one(role) + " always may",
                        call(
                                "alwaysAllowed",
                                someone(role),
                                ids(promise.permissions()),
                                looksAt(promise.when()),
                                where(promise.when()))))
                .toList();
    }

    private String where(Optional<Condition> condition) {
        return condition.map(it -> "asked -> " + condition(it)).orElse("asked -> true");
    }

    private String someone(Role role) {
        return "SuiteWho.someone(" + api.role(role) + ")";
    }

    private String condition(Condition condition) {
        return conditions.of(condition, "asked.user().counting()", "asked.user().facts()");
    }

    private String looksAt(Optional<Condition> condition) {
        return "List.of(" + conditions.looksAt(condition.stream().toList()) + ")";
    }

    @Override
    public List<Test> differOnlyIn(Invariant.DifferOnlyIn promise) {
        String both = api.role(promise.one()) + ", " + api.role(promise.other());
        List<Test> tests = new ArrayList<>();
        tests.add(new Test(
                "the same for both everywhere else", call("sameOutcomes", both, except(promise.permissions()))));
        promise.permissions()
                .forEach(it -> tests.add(new Test(
                        it.id() + " differs somewhere", call("anotherOutcome", both, JavaText.literal(it.id())))));
        return tests;
    }

    /** Cells can't be seen from outside: what narrows or widens them may hide a difference. */
    @Override
    public List<Test> sameCells(Invariant.SameCells promise) {
        return List.of();
    }

    @Override
    public List<Test> descending(Invariant.Descending promise) {
        List<Role> roles = promise.roles();
        return IntStream.range(1, roles.size())
                .mapToObj(i -> allThat(roles.get(i - 1), roles.get(i), List.of()))
                .toList();
    }

    @Override
    public List<Test> mayBoth(Invariant.MayBoth promise) {
        String one = promise.one().id();
        String other = promise.other().id();
        return List.of(new Test(
                "nobody may " + one + " and " + other,
                call("neverBoth", JavaText.literal(one), JavaText.literal(other))));
    }

    @Override
    public List<Test> monotone(Invariant.Monotone promise) {
        String fact = JavaText.literal(facts.of(promise.fact()));
        return List.of(new Test(
                "more of " + promise.fact().id() + " takes nothing away", call("neverTakenByMore", fact, ALL)));
    }

    @Override
    public List<Test> implies(Invariant.Implies promise) {
        String one = promise.one().id();
        return promise.others().stream()
                .map(it -> new Test(
                        "whoever may " + one + " may " + it.id(),
                        call("allowedTogether", JavaText.literal(one), JavaText.literal(it.id()))))
                .toList();
    }

    @Override
    public List<Test> noDifference(Invariant.NoDifference promise) {
        if (promise.roles().isEmpty()) {
            return List.of(noDifference(promise, "everybody", "SuiteWho.anyone()"));
        }
        return promise.roles().stream()
                .map(role -> noDifference(promise, RoleWords.one(role), someone(role)))
                .toList();
    }

    private Test noDifference(Invariant.NoDifference promise, String words, String who) {
        return new Test(
                promise.attribute().id() + " makes no difference to " + words,
                call(
                        "sameWhatever",
                        JavaText.literal(facts.of(promise.attribute())),
                        who,
                        ids(promise.permissions()),
                        looksAt(promise.when()),
                        where(promise.when())));
    }

    @Override
    public List<Test> onlyCan(Invariant.OnlyCan promise) {
        return operations.stream()
                .filter(method -> OperationText.fits(promise.operation(), method))
                .map(method -> {
                    List<String> where = new ArrayList<>();
                    where.add(text.lacks(promise.roles()));
                    where.addAll(text.conditions(promise.operation(), method));
                    promise.presence().ifPresent(it -> where.add(text.presence(it)));
                    return new Test(
                            "nobody else can: " + method.method(),
                            call("neverAllowed", JavaText.literal(method.method()), where(where)));
                })
                .toList();
    }

    @Override
    public List<Test> alwaysHeld(Invariant.AlwaysHeld promise) {
        HolderCount count = promise.count();
        String max = count.max().isPresent() ? String.valueOf(count.max().getAsInt()) : "Integer.MAX_VALUE";
        return operations.stream()
                .filter(method -> method.kind().movesRole() || method.kind() == OperationKind.REMOVE)
                .map(method -> new Test(
                        "kept by every allowed " + method.method(),
                        call(
                                "keeps",
                                JavaText.literal(method.method()),
                                api.role(promise.role()),
                                String.valueOf(count.min()),
                                max)))
                .toList();
    }

    /** Who was assigned one role, and holds no other by it, can't come to hold two. */
    @Override
    public List<Test> holdsBoth(Invariant.HoldsBoth promise) {
        return operations.stream()
                .filter(method -> api.canHoldTwo() && method.kind().movesRole())
                .map(method -> new Test(
                        "nobody gets both by " + method.method(),
                        call(
                                "neverGivesBoth",
                                JavaText.literal(method.method()),
                                api.role(promise.one()),
                                api.role(promise.other()))))
                .toList();
    }

    @Override
    public List<Test> neverBecomes(Invariant.NeverBecomes promise) {
        String methods = operations.stream()
                .filter(method -> method.kind().movesRole())
                .map(method -> JavaText.literal(method.method()))
                .collect(Collectors.joining(", ", "List.of(", ")"));
        String where = where(promise.presence().map(text::presence).stream().toList());
        return methods.equals("List.of()")
                ? List.of()
                : List.of(new Test(
                        RoleWords.one(promise.from()) + " never becomes " + RoleWords.one(promise.to()),
                        call("neverBecomes", methods, api.role(promise.from()), api.role(promise.to()), where)));
    }

    private static String where(List<String> conditions) {
        return "tried -> " + (conditions.isEmpty() ? "true" : String.join(" && ", conditions));
    }

    private static String call(String method, String... arguments) {
        return "promise." + method + "(" + String.join(", ", arguments) + ")";
    }

    private static String except(List<Permission> permissions) {
        return "Asked.permissionsExcept(" + literals(permissions) + ")";
    }

    private static String ids(List<Permission> permissions) {
        return "List.of(" + literals(permissions) + ")";
    }

    private static String literals(List<Permission> permissions) {
        return permissions.stream().map(it -> JavaText.literal(it.id())).collect(Collectors.joining(", "));
    }
}
