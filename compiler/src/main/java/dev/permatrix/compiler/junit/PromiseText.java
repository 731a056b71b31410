package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.HolderCount;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tests of one promise: their source, or none where the generated API can't show it. */
final class PromiseText implements Invariant.Cases<List<PromiseText.Test>> {

    /**
     * A test of a promise.
     *
     * @param words its name: a sentence
     * @param body Java over a variable {@code promise}
     */
    record Test(String words, String body) {}

    private final Emission emission;
    private final List<SuiteOperation> operations;
    private final OperationText text;

    PromiseText(Emission emission, List<SuiteOperation> operations) {
        this.emission = emission;
        this.operations = operations;
        this.text = new OperationText(emission.names(), emission.model().roles());
    }

    @Override
    public List<Test> onlyMay(Invariant.OnlyMay promise) {
        return emission.model().roles().stream()
                .filter(role -> !promise.roles().contains(role))
                .map(role -> new Test(
                        RoleWords.one(role) + " never may",
                        call("neverAllowed", role(role), ids(promise.permissions()), "asked -> true")))
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
                call("allowedWherever", role(less), role(more), "Asked.permissionsExcept(" + literals(except) + ")"));
    }

    @Override
    public List<Test> mayMore(Invariant.MayMore promise) {
        return List.of(
                allThat(promise.more(), promise.less(), List.of()),
                new Test(
                        RoleWords.one(promise.more()) + " may something that " + RoleWords.one(promise.less())
                                + " may not",
                        call(
                                "allowedSomewhereMore",
                                role(promise.more()),
                                role(promise.less()),
                                "Asked.permissions()")));
    }

    @Override
    public List<Test> mayNothing(Invariant.MayNothing promise) {
        String except = literals(promise.except());
        String permissions = promise.entity()
                .map(it -> "Asked.permissionsOn(" + JavaText.literal(it.key())
                        + (except.isEmpty() ? ")" : ", " + except + ")"))
                .orElse("Asked.permissionsExcept(" + except + ")");
        String where = promise.unless()
                .map(it -> "asked -> !(" + ConditionText.of(it) + ")")
                .orElse("asked -> true");
        return promise.roles().stream()
                .map(role -> new Test(
                        RoleWords.one(role) + " may nothing", call("neverAllowed", role(role), permissions, where)))
                .toList();
    }

    @Override
    public List<Test> may(Invariant.May promise) {
        String where =
                promise.when().map(it -> "asked -> " + ConditionText.of(it)).orElse("asked -> true");
        return promise.roles().stream()
                .map(role -> new Test(
                        RoleWords.one(role) + " always may",
                        call("alwaysAllowed", role(role), ids(promise.permissions()), where)))
                .toList();
    }

    @Override
    public List<Test> differOnlyIn(Invariant.DifferOnlyIn promise) {
        String both = role(promise.one()) + ", " + role(promise.other());
        List<Test> tests = new ArrayList<>();
        tests.add(new Test(
                "the same for both everywhere else",
                call("sameOutcomes", both, "Asked.permissionsExcept(" + literals(promise.permissions()) + ")")));
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
    public List<Test> onlyCan(Invariant.OnlyCan promise) {
        List<Test> tests = new ArrayList<>();
        for (Role actor : emission.model().roles()) {
            for (SuiteOperation method : operations) {
                if (!promise.roles().contains(actor) && OperationText.fits(promise.operation(), method)) {
                    List<String> conditions = text.conditions(promise.operation(), method);
                    conditions.add(0, "tried.actor() == " + role(actor));
                    promise.presence().ifPresent(it -> conditions.add(text.presence(it, method)));
                    String where = "tried -> " + String.join(" && ", conditions);
                    tests.add(new Test(
                            RoleWords.one(actor) + " never can: " + method.method(),
                            call("neverAllowed", JavaText.literal(method.method()), where)));
                }
            }
        }
        return tests;
    }

    @Override
    public List<Test> alwaysHeld(Invariant.AlwaysHeld promise) {
        HolderCount count = promise.count();
        String max = count.max().isPresent() ? String.valueOf(count.max().getAsInt()) : "Integer.MAX_VALUE";
        return operations.stream()
                .map(method -> new Test(
                        "kept by every allowed " + method.method(),
                        call(
                                "keeps",
                                JavaText.literal(method.method()),
                                role(promise.role()),
                                String.valueOf(count.min()),
                                max)))
                .toList();
    }

    private static String call(String method, String... arguments) {
        return "promise." + method + "(" + String.join(", ", arguments) + ")";
    }

    private String role(Role role) {
        return "Role." + emission.names().of(role);
    }

    private static String ids(List<Permission> permissions) {
        return "List.of(" + literals(permissions) + ")";
    }

    private static String literals(List<Permission> permissions) {
        return permissions.stream().map(it -> JavaText.literal(it.id())).collect(Collectors.joining(", "));
    }
}
