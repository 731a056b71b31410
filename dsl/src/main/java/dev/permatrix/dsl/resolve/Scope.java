package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.DeclaredOperation;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Level;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Parameter;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.RoleSet;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.RolesSyntax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known while a matrix is resolved. Grows from resolver to resolver; lives as long as one call of {@link
 * Resolver}.
 */
final class Scope {

    private final Diagnostics diagnostics = new Diagnostics();
    final List<Role> roles = new ArrayList<>();
    final List<RoleSet> roleSets = new ArrayList<>();
    final List<Entity> entities = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    final List<Parameter> parameters = new ArrayList<>();
    final List<Level> levels = new ArrayList<>();
    final List<DeclaredOperation> operations = new ArrayList<>();
    final Names<List<Role>> roleNames = new Names<>();
    final Names<Entity> entityNames = new Names<>();
    final Names<Fact> factNames = new Names<>();
    final Names<Parameter> parameterNames = new Names<>();
    final Names<Level> levelNames = new Names<>();
    final Names<OperationType> operationNames = new Names<>();
    RoleRules roleRules = RoleRules.NONE;
    final Map<Role, Integer> layerOf = new LinkedHashMap<>();
    boolean severalRoles;
    final Map<String, SourceStatement> statements = new LinkedHashMap<>();
    final List<Permission> permissions = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    private final Repeated repeated = new Repeated();
    private final Map<String, Entity> placeholders = new LinkedHashMap<>();
    private final Set<String> unplacedRelations = new LinkedHashSet<>();

    void report(Diagnostic diagnostic) {
        diagnostics.report(diagnostic);
    }

    /** One mistake that shows in many places, such as a name that nothing declares: the first place is reported. */
    void reportOnce(String mistake, Diagnostic diagnostic) {
        repeated.add(mistake, diagnostic);
    }

    /** Everything reported, in order. */
    List<Diagnostic> diagnostics() {
        Diagnostics all = new Diagnostics();
        all.reportAll(diagnostics.inOrder());
        repeated.firsts().forEach(all::report);
        return all.inOrder();
    }

    /** Reports where the name is taken. */
    <T> void declare(Names<T> names, String kind, String name, T value, Span span) {
        declare(names, kind, List.of(name), value, span);
    }

    /** The same for a thing with several names; one report at most. */
    <T> void declare(Names<T> names, String kind, List<String> all, T value, Span span) {
        List<Diagnostic> taken = new ArrayList<>();
        for (String name : all) {
            names.declare(name, value, span)
                    .ifPresent(first -> taken.add(ResolveProblems.declaredTwice(kind, name, span, first)));
        }
        taken.stream().limit(1).forEach(this::report);
    }

    /** The one role of this name; empty, and reported, where there is none or where it names a set. */
    Optional<Role> role(NameSyntax name) {
        List<Role> found = rolesNamed(name, "");
        if (found.size() > 1) {
            reportOnce(
                    "one role " + name.span(),
                    RuleProblems.badOperation(
                            name.span(),
                            "`" + name.text() + "` stands for " + found.size() + " roles, and one is needed here",
                            found.get(0).id()));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The roles of this name, in the order of declaration; none, and reported, where there are none. */
    List<Role> rolesNamed(NameSyntax name, String where) {
        Optional<List<Role>> found = roleNames.find(name.text());
        if (found.isEmpty()) {
            reportOnce("role " + Identifiers.key(name.text()), ResolveProblems.unknownRole(name, roleNames, where));
        }
        return found.orElse(List.of());
    }

    /** Names that nothing but their declarations speaks of; what they stand for leaves no trace of them. */
    List<Diagnostic> unusedNames() {
        Stream<Diagnostic> sets = roleSets.stream()
                .filter(it -> !roleNames.isUsed(it.id()))
                .map(it -> ResolveProblems.unusedName(it.span(), "role set", it.id()));
        Stream<Diagnostic> numbers = parameters.stream()
                .filter(it -> !parameterNames.isUsed(it.id()))
                .map(it -> ResolveProblems.unusedName(it.span(), "parameter", it.id()));
        Stream<Diagnostic> scales = levels.stream()
                .filter(it -> !levelNames.isUsed(it.id()))
                .map(it -> ResolveProblems.unusedName(it.span(), "level", it.id()));
        return Stream.of(sets, numbers, scales).flatMap(it -> it).toList();
    }

    /** Roles that can be given to somebody: all but those that are worked out. */
    List<Role> assignable() {
        return roles.stream().filter(role -> !roleRules.isDerived(role)).toList();
    }

    /** Every role inside the account: {@code everyone}. */
    List<Role> everyone() {
        return roles.stream().filter(role -> !role.outside()).toList();
    }

    /** Whether a role copies what its own column leaves blank. */
    boolean isLikeAnother(Role role) {
        return roleRules.likenesses().stream().anyMatch(it -> it.role().equals(role));
    }

    /** The roles that are meant, in the order of declaration. */
    List<Role> roles(RolesSyntax syntax) {
        Set<Role> named = new LinkedHashSet<>();
        syntax.names().forEach(name -> named.addAll(rolesNamed(name, "")));
        List<Role> meant = syntax.everyone()
                ? everyone().stream().filter(role -> !named.contains(role)).toList()
                : roles.stream().filter(named::contains).toList();
        if (meant.isEmpty() && syntax.everyone()) {
            report(RuleProblems.noRoles(syntax.span()));
        }
        return meant;
    }

    /** The entity of this name; a placeholder, and reported, where there is none. */
    Entity entity(NameSyntax name) {
        return entityNames.find(name.text()).orElseGet(() -> {
            String key = Identifiers.key(name.text());
            reportOnce("entity " + key, ResolveProblems.unknownEntity(name, entityNames));
            return placeholders.computeIfAbsent(
                    key,
                    it -> new Entity(
                            name.text(),
                            Identifiers.snake(name.text()).orElse("_"),
                            name.text(),
                            List.of(),
                            List.of(),
                            Trace.NONE,
                            name.span()));
        });
    }

    /** Reports a relation of an entity that nothing declares; the relation itself is not unknown then. */
    void reportUnplaced(NameSyntax relation, NameSyntax entity, Names<String> entities) {
        unplacedRelations.add(Identifiers.key(relation.text()));
        reportOnce("entity " + Identifiers.key(entity.text()), ResolveProblems.unknownEntity(entity, entities));
    }

    boolean isUnplaced(NameSyntax relation) {
        return unplacedRelations.contains(Identifiers.key(relation.text()));
    }

    /** Whether it stands for an entity that nothing declares: then nothing is said of its relations. */
    boolean isPlaceholder(Entity entity) {
        return placeholders.containsValue(entity);
    }
}
