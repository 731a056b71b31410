package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The types of a generated package: none may be made twice, or hide one of {@code java.lang} that all files use. */
final class TypeNames {

    private static final List<String> FIXED = List.of(
            "Role",
            "AssignedRole",
            "HeldRoles",
            "RoleAnswers",
            "Gates",
            "Ranges",
            "Grant",
            "Withdrawal",
            "WithdrawalCells",
            "Permission",
            "Subject",
            "Outcome",
            "Decision",
            "Reason",
            "NotPermittedException",
            "Target",
            "UserChanges",
            "UserChangePermit",
            "RoleChangePermit",
            "Holders",
            "Row",
            "GrantCells");

    /** Of the generated suites, which stand in the same package. */
    private static final List<String> SUITES = List.of(
            "Asked",
            "ExpectedAnswers",
            "ExpectedChanges",
            "ExpectedReasons",
            "Given",
            "InvariantsTest",
            "Promised",
            "PromisedChange",
            "ScenariosTest",
            "SuiteFacts",
            "SuitePeople",
            "SuiteRoles",
            "SuiteUser",
            "SuiteWho",
            "TriedChange",
            "WrongAnswers",
            "UserChangesTest");

    private static final List<String> SUFFIXES = List.of("Permission", "Facts", "Guard", "Permit", "Rules");

    /** Of {@code java.lang} and {@code java.util}, as far as generated code speaks of them. */
    private static final Set<String> JAVA = Set.of(
            "Object",
            "String",
            "Override",
            "Enum",
            "Record",
            "Class",
            "Long",
            "Integer",
            "Boolean",
            "Iterable",
            "FunctionalInterface",
            "IllegalArgumentException",
            "RuntimeException",
            "Exception",
            "Throwable",
            "Objects",
            "Optional",
            "List",
            "Map",
            "Set",
            "EnumMap",
            "EnumSet",
            "Collections",
            "Predicate");

    private final Diagnostics diagnostics;
    private final Map<String, String> taken = new HashMap<>();

    private TypeNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    static void check(PermissionModel model, NamePlan plan, Diagnostics diagnostics) {
        TypeNames types = new TypeNames(diagnostics);
        FIXED.forEach(type -> types.taken.put(lower(type), type));
        SUITES.forEach(type -> types.taken.put(lower(type), type));
        SUFFIXES.forEach(suffix -> types.taken.put(lower(NamePlan.ACCOUNT + suffix), NamePlan.ACCOUNT + suffix));
        model.entities().forEach(types::entity);
        Set<String> enums = new HashSet<>();
        Stream.concat(model.entities().stream().flatMap(entity -> entity.attributes().stream()), model.facts().stream())
                .forEach(attribute -> types.values(plan, attribute, enums));
        types.facade(model);
        model.permissions().forEach(permission -> types.nested(plan, permission));
    }

    private void entity(Entity entity) {
        Named named = Named.declared(entity.id(), entity.span(), "entity");
        for (String suffix : SUFFIXES) {
            String type = entity.id() + suffix;
            String other = taken.putIfAbsent(lower(type), type);
            if (other != null) {
                diagnostics.report(NameProblems.typeTaken(named, other));
                return;
            }
        }
    }

    /** The enum of an attribute's values; attributes with the same values share it. */
    private void values(NamePlan plan, Attribute attribute, Set<String> enums) {
        if (AttributeNamer.named(attribute).isEmpty()) {
            return;
        }
        String type = plan.valuesOf(attribute).type();
        Named named = Named.declared(attribute.id(), attribute.span(), attribute instanceof Fact ? "fact" : "relation");
        if (!JavaNames.isName(type)) {
            diagnostics.report(NameProblems.noJavaName(named));
        } else if (JAVA.contains(type)) {
            diagnostics.report(NameProblems.typeTaken(named, type));
        } else if (enums.add(type + attribute.domain())) {
            String other = taken.putIfAbsent(lower(type), type);
            if (other != null) {
                diagnostics.report(NameProblems.typeTaken(named, other));
            }
        }
    }

    private void facade(PermissionModel model) {
        String type = model.matrix().id();
        Named named = new Named(type, model.matrix().span(), "behind `matrix`: `matrix AnotherName \"…\"`");
        if (!JavaNames.isName(type)) {
            diagnostics.report(NameProblems.noJavaName(named));
        } else if (JAVA.contains(type)) {
            diagnostics.report(NameProblems.typeTaken(named, type));
        } else if (taken.containsKey(lower(type))) {
            diagnostics.report(NameProblems.typeTaken(named, taken.get(lower(type))));
        }
    }

    /** A permit is nested in the type of its group, and can't be called like it. */
    private void nested(NamePlan plan, Permission permission) {
        String type = plan.of(permission).type();
        String outer = plan.group(permission) + "Permit";
        if (lower(type).equals(lower(outer))) {
            diagnostics.report(NameProblems.typeTaken(Named.inBraces(permission.id(), permission.span()), outer));
        }
    }

    private static String lower(String type) {
        return type.toLowerCase(Locale.ROOT);
    }
}
