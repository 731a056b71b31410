package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is done to whom. A part that is missing or of the wrong kind is reported with an example of how to write it. */
final class OperationResolver {

    private final Scope scope;

    OperationResolver(Scope scope) {
        this.scope = scope;
    }

    /** The operation; empty, and reported, where it makes no sense. Of a grant, which rows is left to the caller. */
    Optional<Operation> resolve(OperationSyntax syntax) {
        Optional<OperationKind> kind =
                OperationKind.ofWord(Identifiers.key(syntax.verb().text()));
        if (kind.isEmpty()) {
            scope.report(ResolveProblems.unknownOperation(syntax.verb()));
            return Optional.empty();
        }
        return switch (kind.get()) {
            case REMOVE, LOCK, UNLOCK -> onUser(syntax, kind.get());
            case CHANGE -> change(syntax);
            case TRANSFER -> transfer(syntax);
            case GRANT, REVOKE -> grant(syntax, kind.get());
            case ASSIGN, UNASSIGN, CREATE_ROLE, EDIT_ROLE, DELETE_ROLE, DECLARED -> {
                scope.report(ResolveProblems.notYet(
                        syntax.verb().span(), syntax.verb().text()));
                yield Optional.empty();
            }
        };
    }

    Optional<Presence> presence(PresenceSyntax syntax) {
        return scope.role(syntax.role()).map(role -> new Presence(role, syntax.exists()));
    }

    private Optional<Operation> onUser(OperationSyntax syntax, OperationKind kind) {
        if (syntax.object().isEmpty() || hasTo(syntax) || syntax.becoming().isPresent() || syntax.anything()) {
            return wrong(syntax, "`" + kind.word() + "` needs to say whom, and nothing else", kind.word() + " anyone");
        }
        return targets(syntax.object()).map(it -> operation(kind, it, List.of(), Optional.empty()));
    }

    private Optional<Operation> change(OperationSyntax syntax) {
        boolean complete = !syntax.object().isEmpty() && hasTo(syntax);
        if (!complete || syntax.becoming().isPresent() || syntax.anything()) {
            return wrong(syntax, "`change` needs to say whom, and to which role", "change anyone to any role");
        }
        List<Role> roles = syntax.toAnyRole() ? scope.roles : roles(syntax.to(), syntax.span());
        Optional<Targets> targets = targets(syntax.object());
        return roles.isEmpty()
                ? Optional.empty()
                : targets.map(it -> operation(OperationKind.CHANGE, it, roles, Optional.empty()));
    }

    private Optional<Operation> transfer(OperationSyntax syntax) {
        if (syntax.object().size() != 1 || syntax.to().isEmpty() || syntax.toAnyRole() || syntax.anything()) {
            return wrong(
                    syntax,
                    "`transfer` needs to say which role, and to whom",
                    "transfer AccountOwner to anyone else becoming Administrator");
        }
        List<Role> handed = roles(syntax.object(), syntax.span());
        Optional<Role> becoming = syntax.becoming().flatMap(scope::role);
        if (handed.isEmpty() || syntax.becoming().isPresent() && becoming.isEmpty()) {
            return Optional.empty();
        }
        return targets(syntax.to()).map(it -> operation(OperationKind.TRANSFER, it, handed, becoming));
    }

    private Optional<Operation> grant(OperationSyntax syntax, OperationKind kind) {
        String preposition = kind == OperationKind.GRANT ? "to" : "from";
        boolean what = syntax.anything() != !syntax.object().isEmpty();
        if (!what
                || syntax.to().isEmpty()
                || syntax.toAnyRole()
                || syntax.becoming().isPresent()) {
            return wrong(
                    syntax,
                    "`" + kind.word() + "` needs to say what, and " + preposition + " whom",
                    kind.word() + " anything " + preposition + " anyone else");
        }
        return targets(syntax.to()).map(it -> operation(kind, it, List.of(), Optional.empty()));
    }

    private static Operation operation(OperationKind kind, Targets targets, List<Role> roles, Optional<Role> becoming) {
        return new Operation(OperationType.of(kind), targets, roles, false, becoming);
    }

    private static boolean hasTo(OperationSyntax syntax) {
        return !syntax.to().isEmpty() || syntax.toAnyRole();
    }

    private Optional<Operation> wrong(OperationSyntax syntax, String what, String example) {
        scope.report(ResolveProblems.badOperation(syntax.span(), what, example));
        return Optional.empty();
    }

    private List<Role> roles(List<WhoSyntax> terms, Span span) {
        List<Role> roles = new ArrayList<>();
        for (WhoSyntax term : terms) {
            if (term.who() == Who.ROLE) {
                roles.addAll(scope.rolesNamed(term.name().orElseThrow(), ""));
            } else {
                scope.report(ResolveProblems.badOperation(
                        span, "a role is needed here, not people", "change anyone to User"));
            }
        }
        return roles.stream().distinct().toList();
    }

    private Optional<Targets> targets(List<WhoSyntax> terms) {
        List<Targets.Term> resolved =
                terms.stream().flatMap(it -> target(it).stream()).toList();
        return resolved.size() == terms.size() ? Optional.of(new Targets(resolved)) : Optional.empty();
    }

    /** Whom a term means; empty, and reported, where nobody is known by that name. */
    private Optional<Targets.Term> target(WhoSyntax term) {
        if (term.who() == Who.ANYONE && term.name().isPresent()) {
            scope.report(ResolveProblems.badOperation(
                    term.span(), "`with` says who acts, not on whom", "anyone with manage_users may remove anyone"));
            return Optional.empty();
        }
        if (NotYet.isRole(term.who())) {
            scope.report(ResolveProblems.notYet(term.span(), "a role itself behind a verb"));
            return Optional.empty();
        }
        Optional<List<Role>> roles = term.name().map(it -> scope.rolesNamed(it, ""));
        Targets.Who who = switch (term.who()) {
            case ANYONE, ROLE -> Targets.Who.ANYONE;
            case ANYONE_ELSE, ANOTHER -> Targets.Who.ANYONE_ELSE;
            case SELF -> Targets.Who.SELF;
            case ANY_ROLE, OWN_ROLE, ROLE_ITSELF -> throw new IllegalStateException("refused above");
        };
        return Optional.of(new Targets.Term(who, roles, Optional.empty()))
                .filter(it -> roles.filter(List::isEmpty).isEmpty());
    }
}
