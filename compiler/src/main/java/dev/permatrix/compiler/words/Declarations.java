package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.RoleRules;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.model.Traces;
import dev.permatrix.dsl.model.Variant;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Everything in a matrix that can cite a statement, in the order of the page. */
public final class Declarations {

    private final List<Declaration> all = new ArrayList<>();

    private Declarations() {}

    /** What kind of thing it is; each has its words in {@link Texts}. */
    public enum Kind {
        MATRIX,
        ROLE,
        ROLE_SET,
        ENTITY,
        RELATION,
        FACT,
        PARAMETER,
        LEVEL,
        LEGEND,
        TABLE,
        ROW,
        CELL,
        NOTE,
        PERMISSION,
        NEED,
        SHOWN_AS,
        GATE,
        RESTRICTION,
        OPERATION,
        CHANGES,
        RULE,
        USER_RULE,
        PROMISE,
        SCENARIO,
        QUESTION,
        VARIANT
    }

    /**
     * One of them.
     *
     * @param name in the author's words
     */
    public record Declaration(Kind kind, String name, Trace trace, Span span) {}

    public static Declarations of(PermissionModel model) {
        Declarations declarations = new Declarations();
        declarations.add(
                Kind.MATRIX,
                model.matrix().label(),
                model.matrix().trace(),
                model.matrix().span());
        model.roles().forEach(declarations::addRole);
        declarations.addRoleRules(model.roleRules());
        model.roleSets().forEach(it -> declarations.add(Kind.ROLE_SET, it.id(), it.trace(), it.span()));
        model.entities().forEach(entity -> {
            declarations.add(Kind.ENTITY, entity.label(), entity.trace(), entity.span());
            entity.relations().forEach(it -> declarations.add(Kind.RELATION, it.words(), it.trace(), it.span()));
            entity.facts().forEach(it -> declarations.add(Kind.FACT, it.words(), it.trace(), it.span()));
        });
        model.facts().forEach(it -> declarations.add(Kind.FACT, it.words(), it.trace(), it.span()));
        model.parameters().forEach(it -> declarations.add(Kind.PARAMETER, it.id(), it.trace(), it.span()));
        model.levels().forEach(it -> declarations.add(Kind.LEVEL, it.id(), it.trace(), it.span()));
        model.legend().forEach(it -> declarations.add(Kind.LEGEND, it.symbol(), it.trace(), it.span()));
        declarations.addTables(model);
        declarations.addRules(model);
        model.variants().forEach(declarations::addVariant);
        return declarations;
    }

    private void addRole(Role role) {
        add(Kind.ROLE, role.label(), role.trace(), role.span());
        Stream.of(
                        role.heldBy().map(it -> it.trace()).stream(),
                        role.firstHeldBy().map(it -> it.trace()).stream(),
                        role.protections().stream().map(it -> it.trace()),
                        role.fixed().map(it -> it.trace()).stream(),
                        role.unrestricted().map(it -> it.trace()).stream())
                .flatMap(traces -> traces)
                .forEach(trace -> add(Kind.ROLE, role.label(), trace, role.span()));
    }

    /** What is said of a role stands with the role. */
    private void addRoleRules(RoleRules rules) {
        rules.derivations().forEach(it -> addRoleRule(it.role(), it.trace()));
        rules.inclusions().forEach(it -> addRoleRule(it.role(), it.trace()));
        rules.availabilities().forEach(it -> addRoleRule(it.role(), it.trace()));
        rules.likenesses().forEach(it -> addRoleRule(it.role(), it.trace()));
    }

    private void addRoleRule(Role role, Trace trace) {
        add(Kind.ROLE, role.label(), trace, role.span());
    }

    private void addTables(PermissionModel model) {
        model.tables().forEach(table -> {
            add(Kind.TABLE, table.label(), table.trace(), table.span());
            table.rows().forEach(it -> add(Kind.ROW, it.label(), it.trace(), it.span()));
            table.notes().forEach(it -> add(Kind.NOTE, it.number(), it.trace(), it.span()));
        });
        addCells(model);
        model.permissions().forEach(it -> add(Kind.PERMISSION, it.label(), it.trace(), it.span()));
        model.needs().forEach(it -> add(Kind.NEED, it.permission().label(), it.trace(), it.span()));
        model.shownAs().forEach(it -> add(Kind.SHOWN_AS, it.label(), it.trace(), it.span()));
    }

    /** Cells that cite what their row does are no places of their own: there may be millions. */
    private void addCells(PermissionModel model) {
        Set<Trace> ofRows = Collections.newSetFromMap(new IdentityHashMap<>());
        model.rows().forEach(it -> ofRows.add(it.trace()));
        model.cells().stream()
                .filter(it -> !ofRows.contains(it.trace()) && !it.trace().equals(Trace.NONE))
                .forEach(it -> add(Kind.CELL, cellName(it), it.trace(), it.span()));
    }

    private static String cellName(Cell cell) {
        return cell.rowLabel() + " × " + cell.role().label();
    }

    private void addRules(PermissionModel model) {
        model.gates().forEach(it -> add(Kind.GATE, it.written(), it.trace(), it.span()));
        model.restrictions().forEach(it -> add(Kind.RESTRICTION, it.written(), it.trace(), it.span()));
        model.operations().forEach(it -> add(Kind.OPERATION, it.type().label(), it.trace(), it.span()));
        model.changes().forEach(it -> add(Kind.CHANGES, it.label(), it.trace(), it.span()));
        model.changeRules().forEach(it -> add(Kind.RULE, it.written(), it.trace(), it.span()));
        model.userRules().forEach(it -> add(Kind.USER_RULE, "", it.trace(), it.span()));
        model.invariants().forEach(it -> add(Kind.PROMISE, it.label(), it.trace(), it.span()));
        model.scenarios().forEach(it -> add(Kind.SCENARIO, it.label(), it.trace(), it.span()));
        model.questions().forEach(it -> add(Kind.QUESTION, it.text(), it.trace(), it.span()));
    }

    /** All that a variant cites counts for the variant, but what it has from the matrix: that is known already. */
    private void addVariant(Variant variant) {
        add(Kind.VARIANT, variant.label(), variant.trace(), variant.span());
        Traces.of(variant.model()).forEach(it -> add(Kind.VARIANT, variant.label(), it, variant.span()));
    }

    private void add(Kind kind, String name, Trace trace, Span span) {
        all.add(new Declaration(kind, name, trace, span));
    }

    public List<Declaration> all() {
        return List.copyOf(all);
    }

    /** Every id that something cites, in order. */
    public Set<String> citedIds() {
        Set<String> ids = new LinkedHashSet<>();
        all.forEach(it -> it.trace().all().forEach(citation -> ids.add(citation.id())));
        return ids;
    }

    /** The ids that something assumes. */
    public Set<String> assumedIds() {
        Set<String> ids = new LinkedHashSet<>();
        all.forEach(it -> it.trace().assumes().forEach(citation -> ids.add(citation.id())));
        return ids;
    }

    /**
     * By id, what cites it. A citation that several declarations share, as a row and its cells do, counts for the
     * first.
     */
    public Map<String, List<Declaration>> byCitedId() {
        Map<String, List<Declaration>> citing = new LinkedHashMap<>();
        Set<Citation> seen = new LinkedHashSet<>();
        for (Declaration declaration : all) {
            for (Citation citation : declaration.trace().all()) {
                List<Declaration> list = citing.computeIfAbsent(citation.id(), id -> new ArrayList<>());
                boolean known = list.stream().anyMatch(it -> it.span().equals(declaration.span()));
                if (seen.add(citation) && !known) {
                    list.add(declaration);
                }
            }
        }
        return citing;
    }
}
