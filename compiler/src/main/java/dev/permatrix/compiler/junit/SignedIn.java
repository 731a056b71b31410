package dev.permatrix.compiler.junit;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Gate;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Relevance;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import dev.permatrix.dsl.model.Values;
import dev.permatrix.dsl.reference.ReferenceEvaluator;
import dev.permatrix.dsl.table.RoleSets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What makes users signed in, and who isn't; where nothing is required to sign in, everybody is. */
final class SignedIn {

    private final PermissionModel model;
    private final ReferenceEvaluator evaluator;
    private final Optional<Permission> signIn;
    private final List<Attribute> facts;

    SignedIn(PermissionModel model) {
        this.model = model;
        this.evaluator = new ReferenceEvaluator(model);
        this.signIn = model.permissions().stream().filter(Permission::isSignIn).findFirst();
        this.facts = new Relevance(model)
                .attributes(gates().stream().map(Gate::condition).toList());
    }

    /** Somebody who isn't, as far as it makes a difference. */
    record Stranger(Set<Role> roles, List<Attribute> named, Values values) {}

    /** The facts that it hangs on. */
    List<Attribute> facts() {
        return facts;
    }

    private List<Gate> gates() {
        return model.gates().stream().filter(Gate::signIn).toList();
    }

    /** The same with other facts such that the user is signed in, in the first way that there is; as it is if there is none. */
    Values completed(Set<Role> roles, Values values, List<Attribute> named) {
        List<Attribute> open = new ArrayList<>(facts);
        open.removeAll(named);
        return ways(open)
                .map(values::and)
                .filter(way -> asked(roles, way).stream().allMatch(Decision::allowed))
                .findFirst()
                .orElse(values);
    }

    /** For each gate somebody whom this one is the first to keep out, if there is anybody like that. */
    List<Stranger> strangers() {
        Relevance relevance = new Relevance(model);
        List<Attribute> named = Stream.concat(relevance.attributes(relevance.ofRoles()).stream(), facts.stream())
                .distinct()
                .toList();
        return gates().stream()
                .flatMap(gate -> RoleSets.of(model).stream()
                        .flatMap(roles -> ways(named)
                                .filter(values ->
                                        asked(roles, values).equals(Optional.of(Decision.deny(gate.reason()))))
                                .map(values -> new Stranger(roles, named, values)))
                        .limit(1))
                .toList();
    }

    private Optional<Decision> asked(Set<Role> roles, Values values) {
        return signIn.map(it -> evaluator.decide(new Situation(roles, it, values, Grants.NONE)));
    }

    private static Stream<Values> ways(List<Attribute> open) {
        SuiteFrame frame = new SuiteFrame(open, List.of());
        return IntStream.range(0, Math.toIntExact(frame.situations())).mapToObj(frame::valuesAt);
    }
}
