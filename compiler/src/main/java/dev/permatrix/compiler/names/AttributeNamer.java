package dev.permatrix.compiler.names;

import dev.permatrix.compiler.names.NamePlan.EntityNames;
import dev.permatrix.compiler.names.NamePlan.ValueNames;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Names relations and facts: the step that states each, and the enum of those with named values. */
final class AttributeNamer {

    /** Members that the classes of facts have already. */
    private static final Set<String> MEMBERS = Set.of("all", "at", "none", "count");
    /** Members that a subject or target has already, beside what {@link NamePlanner#VARIABLES} holds. */
    private static final Set<String> OF_PEOPLE =
            Set.of("assigned", "grants", "holds", "holdsGrant", "holdsOnly", "isSelf", "isWithdrawn", "signIn");

    private final PermissionModel model;
    private final Diagnostics diagnostics;
    private final Set<String> variables = new HashSet<>();
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final Map<String, ValueNames> values = new LinkedHashMap<>();

    /** @param entities names of entities by id: a fact of user or account is called like none of their variables */
    AttributeNamer(PermissionModel model, Map<String, EntityNames> entities, Diagnostics diagnostics) {
        this.model = model;
        this.diagnostics = diagnostics;
        entities.values().forEach(it -> variables.add(it.variable()));
        model.entities().forEach(this::nameSteps);
        namePeople();
        all().forEach(this::nameValues);
    }

    Map<String, String> steps() {
        return steps;
    }

    Map<String, ValueNames> values() {
        return values;
    }

    private void nameSteps(Entity entity) {
        Steps names = new Steps();
        for (Attribute attribute : entity.attributes()) {
            String name = JavaNames.method(JavaNames.lowerCamel(attribute.id()));
            names.take(attribute, MEMBERS.contains(name) ? name + "_" : name);
        }
    }

    /** Facts of user and account are stated one behind the other: of two with one id, both say whose they are. */
    private void namePeople() {
        Steps names = new Steps();
        for (Attribute attribute : people().toList()) {
            boolean shared =
                    people().filter(it -> it.id().equals(attribute.id())).count() > 1;
            String id = shared ? NamePlan.owner(attribute) + "_" + attribute.id() : attribute.id();
            String name = JavaNames.method(JavaNames.lowerCamel(id));
            names.take(attribute, isTaken(name) ? name + "_" : name);
        }
    }

    private boolean isTaken(String name) {
        return NamePlanner.VARIABLES.contains(name)
                || OF_PEOPLE.contains(name)
                || variables.contains(name)
                || name.matches("(holds|only|row)[\\p{Lu}\\p{Nd}].*");
    }

    private Stream<Attribute> people() {
        return Stream.concat(model.userFacts().stream(), model.accountFacts().stream())
                .map(Attribute.class::cast);
    }

    private Stream<Attribute> all() {
        return Stream.concat(model.entities().stream().flatMap(it -> it.attributes().stream()), people());
    }

    private void nameValues(Attribute attribute) {
        named(attribute).ifPresent(domain -> values.put(NamePlan.key(attribute), valueNames(attribute, domain)));
    }

    private ValueNames valueNames(Attribute attribute, Domain.Named domain) {
        boolean differ = all().filter(it -> it.id().equals(attribute.id()))
                .flatMap(it -> named(it).stream())
                .anyMatch(it -> !it.equals(domain));
        String prefix = differ ? JavaNames.upperCamel(NamePlan.owner(attribute)) : "";
        NameTable constants = new NameTable(diagnostics);
        for (String value : domain.values()) {
            Named named = new Named(value, attribute.span(), "where the values of `" + attribute.id() + "` are listed");
            if (isName(named, JavaNames.upperSnake(value)) && isFirst(attribute)) {
                constants.take(named, JavaNames.upperSnake(value));
            }
        }
        return new ValueNames(
                prefix + JavaNames.upperCamel(attribute.id()),
                domain.values().stream().map(JavaNames::upperSnake).toList());
    }

    /** Whether its values have not been looked at with another attribute's: what is wrong with them is told once. */
    private boolean isFirst(Attribute attribute) {
        return all().filter(it -> it.id().equals(attribute.id()) && it.domain().equals(attribute.domain()))
                .findFirst()
                .filter(attribute::equals)
                .isPresent();
    }

    static Optional<Domain.Named> named(Attribute attribute) {
        return attribute.domain().match(it -> Optional.empty(), Optional::of, it -> Optional.empty());
    }

    private boolean isName(Named named, String name) {
        boolean valid = JavaNames.isName(name);
        if (!valid) {
            diagnostics.report(NameProblems.noJavaName(named));
        }
        return valid;
    }

    /** The steps of one class: each is a method, and names the type of the step before it. */
    private final class Steps {
        private final NameTable methods = new NameTable(diagnostics);
        private final NameTable types = new NameTable(diagnostics);

        void take(Attribute attribute, String name) {
            Named named = Named.declared(attribute.id(), attribute.span(), word(attribute));
            if (isName(named, name) && methods.take(named, name)) {
                types.takeType(named, JavaNames.upperCamel(name));
            }
            steps.put(NamePlan.key(attribute), name);
        }

        private String word(Attribute attribute) {
            return attribute instanceof Fact ? "fact" : "relation";
        }
    }
}
