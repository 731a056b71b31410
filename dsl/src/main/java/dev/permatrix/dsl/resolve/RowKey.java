package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TableSyntax.CellSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The second key of a row: values of a relation, or {@code otherwise} for those that the table's other rows don't name. */
final class RowKey {

    private final CellSyntax cell;
    private final Optional<String> relation;
    private final Scope scope;
    private final List<Placed> rows;

    /** @param rows the keys of all rows of the table, once they have been read */
    private RowKey(CellSyntax cell, Optional<String> relation, Scope scope, List<Placed> rows) {
        this.cell = cell;
        this.relation = relation;
        this.scope = scope;
        this.rows = rows;
    }

    /** A row with its key, and one permission that it decides. */
    record Placed(RowKey key, Permission permission) {}

    /** Empty where nothing is written: then the row speaks always. */
    static Optional<RowKey> of(CellSyntax cell, HeaderReader.Key column, Scope scope, List<Placed> rows) {
        return cell.text().isBlank() ? Optional.empty() : Optional.of(new RowKey(cell, column.relation(), scope, rows));
    }

    private boolean isOtherwise() {
        return Identifiers.key(cell.text()).equals("otherwise");
    }

    /** What makes a record is asked without one: of it the row speaks always, and other rows must say the same. */
    boolean speaksOf(Permission permission) {
        return !permission.creates();
    }

    /** When the row speaks of a permission; empty, and reported, where that makes no sense. */
    Optional<Condition> when(Permission permission) {
        if (permission.entity().filter(scope::isPlaceholder).isPresent()) {
            return Optional.empty();
        }
        if (!permission.isAskedOfRecord()) {
            scope.reportOnce("key " + cell.span(), TableProblems.keyWithoutRecord(cell, permission.label()));
            return Optional.empty();
        }
        return isOtherwise() ? others(permission) : values(permission).map(it -> it);
    }

    private Optional<Condition.Is> values(Permission permission) {
        Entity entity = permission.entity().orElseThrow();
        List<Relation> candidates = entity.relations().stream()
                .filter(it -> !it.domain().isYesNo())
                .filter(it -> relation.map(name -> Sight.isCalled(it, name)).orElse(true))
                .toList();
        List<NameSyntax> names = CellNames.of(cell, text -> false);
        List<Relation> having = candidates.stream()
                .filter(it -> names.stream()
                        .allMatch(name -> it.domain().indexOf(name.text()).isPresent()))
                .toList();
        if (having.size() != 1) {
            List<String> known = candidates.stream()
                    .flatMap(it -> IntStream.range(0, it.domain().size()).mapToObj(it.domain()::word))
                    .toList();
            scope.reportOnce(
                    "key " + cell.span(),
                    having.isEmpty()
                            ? TableProblems.unknownKey(cell, entity.id(), known)
                            : TableProblems.ambiguousKey(
                                    cell, having.stream().map(Relation::id).toList()));
            return Optional.empty();
        }
        return is(
                having.get(0),
                names.stream()
                        .flatMap(name -> having.get(0).domain().indexOf(name.text()).stream())
                        .toList());
    }

    private Optional<Condition> others(Permission permission) {
        List<Condition.Is> named = new ArrayList<>();
        for (Placed placed : rows) {
            if (placed.permission().id().equals(permission.id())
                    && !placed.key().isOtherwise()) {
                placed.key().values(permission).ifPresent(named::add);
            }
        }
        if (named.isEmpty()) {
            scope.reportOnce("key " + cell.span(), TableProblems.otherwiseAlone(cell));
            return Optional.empty();
        }
        Attribute attribute = named.get(0).attribute();
        List<Integer> left = IntStream.range(0, attribute.domain().size())
                .boxed()
                .filter(value -> named.stream().noneMatch(it -> it.values().contains(value)))
                .toList();
        if (left.isEmpty()) {
            scope.reportOnce("key " + cell.span(), TableProblems.nothingOtherwise(cell));
        }
        return left.isEmpty() ? Optional.empty() : is(attribute, left).map(it -> it);
    }

    /** Where all values are named, the row speaks always; there is no such condition, and it is reported. */
    private Optional<Condition.Is> is(Attribute attribute, List<Integer> values) {
        if (values.stream().distinct().count() == attribute.domain().size()) {
            scope.reportOnce("key " + cell.span(), TableProblems.everyKey(cell));
            return Optional.empty();
        }
        return Optional.of(new Condition.Is(attribute, values));
    }
}
