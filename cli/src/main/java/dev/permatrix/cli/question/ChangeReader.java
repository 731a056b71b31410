package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Resolves the names of a change; whatever doesn't fit the operation is a fault. */
final class ChangeReader {

    private static final Set<String> YES = Set.of("true", "yes", "1", "x");
    private static final Set<String> NO = Set.of("", "false", "no", "0");
    private static final String SELF = "self";
    private static final String NO_ACTOR = "no actor is given: `actor` is the role of who makes the change";
    private static final String NO_TARGET =
            "say whom it is done to: `target` is the role that the other user holds, `self` the actor";

    private final PermissionModel model;
    private final Vocabulary vocabulary;
    private final PartyReader parties;
    private final GrantReader grants;

    ChangeReader(PermissionModel model, Vocabulary vocabulary) {
        this.model = model;
        this.vocabulary = vocabulary;
        this.parties = new PartyReader(model, vocabulary);
        this.grants = new GrantReader(vocabulary);
    }

    /** A question of which the operation and the actor are known. */
    private record Begun(
            ChangeQuestion question, OperationType operation, Party actor, boolean self, Grants grants, Faults faults) {

        ChangeCase done(Party target) {
            return ChangeCase.plain(operation, actor, self, Optional.of(target), grants);
        }
    }

    /** The change; empty where something is wrong, which is then reported. */
    Optional<ChangeCase> read(ChangeQuestion question, Faults faults) {
        Optional<OperationType> operation = operation(question.operation(), faults);
        Optional<Party> actor = parties.read(question.actor(), NO_ACTOR, faults);
        boolean self = self(question, faults);
        if (operation.isEmpty() || actor.isEmpty()) {
            return Optional.empty();
        }
        boolean rows = operation.get().kind().isAboutGrants() && question.to().isEmpty();
        List<String> ofActor =
                rows ? question.permissions().stream().filter(grants::isWithout).toList() : question.permissions();
        Begun begun = new Begun(question, operation.get(), actor.get(), self, grants.read(ofActor, faults), faults);
        return fits(begun.operation().kind(), faults) ? read(begun) : Optional.empty();
    }

    private Optional<ChangeCase> read(Begun begun) {
        OperationKind kind = begun.operation().kind();
        if (kind != OperationKind.TRANSFER) {
            unused(begun, "becoming", begun.question().becoming());
        }
        return switch (kind) {
            case REMOVE, LOCK, UNLOCK, DECLARED -> plain(begun);
            case CHANGE -> moving(begun, "say which role the user gets: `to` is the new role");
            case ASSIGN -> moving(begun, "say which role is assigned: `to` is the role");
            case UNASSIGN -> moving(begun, "say which role is taken: `to` is the role");
            case TRANSFER -> transfer(begun);
            case GRANT, REVOKE -> grant(begun);
            case CREATE_ROLE, EDIT_ROLE, DELETE_ROLE -> ofRole(begun);
        };
    }

    /** Whether users hold as many roles here as the operation takes for granted. */
    private boolean fits(OperationKind kind, Faults faults) {
        boolean several = model.matrix().severalRoles();
        if (several && kind == OperationKind.CHANGE) {
            faults.report("users hold any roles here: ask for `assign` or `unassign`, with the role as `to`");
        } else if (!several && (kind == OperationKind.ASSIGN || kind == OperationKind.UNASSIGN)) {
            faults.report("users hold exactly one role here: ask for `change`, with the new role as `to`");
        }
        return !faults.any();
    }

    private Optional<ChangeCase> plain(Begun begun) {
        unused(begun, "to", begun.question().to());
        return target(begun).map(begun::done);
    }

    private Optional<ChangeCase> moving(Begun begun, String missing) {
        String to = begun.question().to();
        Optional<Party> target = target(begun);
        Optional<Role> role = to.isEmpty() ? begun.faults().none(missing) : vocabulary.role(to, begun.faults());
        return target.flatMap(it -> role.map(moved -> begun.done(it).toRole(moved)));
    }

    private Optional<ChangeCase> transfer(Begun begun) {
        ChangeQuestion question = begun.question();
        Faults faults = begun.faults();
        Set<Role> target = new LinkedHashSet<>();
        question.target().stream()
                .filter(name -> !isSelf(name) && !vocabulary.isNoRole(name))
                .forEach(name -> vocabulary.role(name, faults).ifPresent(target::add));
        Optional<Role> to = question.to().isEmpty() ? Optional.empty() : vocabulary.role(question.to(), faults);
        boolean nothing = model.matrix().severalRoles() && vocabulary.isNoRole(question.becoming());
        Optional<Role> becoming = question.becoming().isEmpty() || nothing
                ? Optional.empty()
                : vocabulary.role(question.becoming(), faults);
        if (faults.any()) {
            return Optional.empty();
        }
        return Handover.of(model, begun.actor(), begun.self(), target, to, faults)
                .flatMap(it -> receiver(begun, it)
                        .map(receiver -> begun.done(receiver)
                                .toRole(it.role())
                                .becoming(
                                        becoming.isPresent() || nothing
                                                ? List.of(becoming)
                                                : Handover.becoming(model, it.role()))));
    }

    private Optional<Party> receiver(Begun begun, Handover handover) {
        return begun.self()
                ? Optional.of(begun.actor())
                : parties.read(handover.receiver().stream().map(Role::id).toList(), NO_TARGET, begun.faults());
    }

    private Optional<ChangeCase> grant(Begun begun) {
        ChangeQuestion question = begun.question();
        List<String> named = question.to().isEmpty()
                ? question.permissions().stream()
                        .filter(it -> !grants.isWithout(it))
                        .toList()
                : List.of(question.to());
        List<Row> rows = grants.rows(named, begun.faults());
        List<Row> tried = named.isEmpty() ? offered(begun.operation().kind()) : rows;
        if (tried.isEmpty() && !begun.faults().any()) {
            begun.faults().report("say which row: `permissions` is its label; no row of the matrix is on request");
        }
        return target(begun).map(it -> begun.done(it).ofRows(tried));
    }

    /** The rows that can be given to users one by one; or taken from them. */
    private List<Row> offered(OperationKind kind) {
        List<Row> rows = new ArrayList<>(model.grantableRows());
        model.withdrawableRows().stream().filter(row -> !rows.contains(row)).forEach(rows::add);
        return rows;
    }

    private Optional<ChangeCase> ofRole(Begun begun) {
        ChangeQuestion question = begun.question();
        Faults faults = begun.faults();
        if (begun.self()) {
            faults.report("`" + begun.operation().id() + "` is done to a role: leave `self` out");
        }
        List<String> names = Stream.concat(
                        question.target().stream(), Stream.of(question.to()).filter(name -> !name.isEmpty()))
                .toList();
        ChangeCase change = ChangeCase.plain(begun.operation(), begun.actor(), false, Optional.empty(), begun.grants());
        if (begun.operation().kind() == OperationKind.CREATE_ROLE) {
            names.forEach(name -> faults.report("`create role` makes a new role: leave `" + name + "` out"));
            return Optional.of(change);
        }
        return names.size() == 1
                ? vocabulary.role(names.get(0), faults).map(change::toRole)
                : faults.none("say which role it is done to: `target` is that one role");
    }

    private Optional<OperationType> operation(String word, Faults faults) {
        return word.isEmpty()
                ? faults.none("no operation is given: write what is to be done, such as `remove`")
                : vocabulary.operation(word, faults);
    }

    private static boolean self(ChangeQuestion question, Faults faults) {
        String word = question.self().toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            faults.report("`" + question.self() + "` for self: write `true`, or leave it empty");
        }
        return YES.contains(word)
                || question.target().size() == 1 && isSelf(question.target().get(0));
    }

    private static boolean isSelf(String target) {
        return SELF.equalsIgnoreCase(target);
    }

    /** The target; where it is the actor, whoever else is named must be the same. */
    private Optional<Party> target(Begun begun) {
        List<String> names =
                begun.question().target().stream().filter(name -> !isSelf(name)).toList();
        if (!begun.self()) {
            return parties.read(names, NO_TARGET, begun.faults());
        }
        if (!names.isEmpty()) {
            parties.read(names, NO_TARGET, begun.faults())
                    .filter(other -> !other.named().equals(begun.actor().named()))
                    .ifPresent(other -> begun.faults()
                            .report("with `self` the target is the actor, who holds "
                                    + Headcounts.names(begun.actor().named()) + ", not "
                                    + Headcounts.names(other.named()) + ": leave out the target or `self`"));
        }
        return Optional.of(begun.actor());
    }

    private static void unused(Begun begun, String column, String value) {
        if (!value.isEmpty()) {
            begun.faults()
                    .report("`" + begun.operation().id() + "` has no `" + column + "`: leave `" + value + "` out");
        }
    }
}
