package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Operation;
import dev.permatrix.dsl.model.OperationKind;
import dev.permatrix.dsl.model.OperationType;
import dev.permatrix.dsl.model.Presence;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Targets;
import dev.permatrix.dsl.syntax.ChangesSyntax.OperationSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.PresenceSyntax;
import dev.permatrix.dsl.syntax.ChangesSyntax.Who;
import dev.permatrix.dsl.syntax.ChangesSyntax.WhoSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is done to whom. A part that is missing or of the wrong kind is reported with an example of how to write it. */
final class OperationResolver {

    private final Scope scope;
    private final TargetResolver targets;

    OperationResolver(Scope scope) {
        this.scope = scope;
        this.targets = new TargetResolver(scope);
    }

    /** The operation; empty, and reported, where it makes no sense. Of a grant, which rows is left to the caller. */
    Optional<Operation> resolve(OperationSyntax syntax) {
        String verb = Identifiers.key(syntax.verb().text());
        Optional<OperationType> declared = scope.operationNames.find(verb);
        if (declared.isPresent()) {
            return onUser(syntax, declared.get());
        }
        Optional<OperationKind> kind = OperationKind.ofWord(verb).or(() -> OperationKind.ofWord(verb + " role"));
        if (kind.isEmpty()) {
            scope.reportOnce("operation " + verb, RuleProblems.unknownOperation(syntax.verb(), verbs()));
            return Optional.empty();
        }
        return switch (kind.get()) {
            case REMOVE, LOCK, UNLOCK, DECLARED -> onUser(syntax, OperationType.of(kind.get()));
            case CHANGE -> change(syntax);
            case ASSIGN, UNASSIGN -> assign(syntax, kind.get());
            case TRANSFER -> transfer(syntax);
            case GRANT, REVOKE -> grant(syntax, kind.get());
            case CREATE_ROLE -> create(syntax);
            case EDIT_ROLE, DELETE_ROLE -> onRole(syntax, kind.get());
        };
    }

    /** What people write in front. */
    private List<String> verbs() {
        Stream<String> known = Stream.of(OperationKind.values())
                .filter(kind -> kind != OperationKind.DECLARED)
                .map(kind -> kind.word().replace(" role", ""));
        return Stream.concat(known, scope.operationNames.all().stream()).toList();
    }

    Optional<Presence> presence(PresenceSyntax syntax) {
        return scope.role(syntax.role()).map(role -> new Presence(role, syntax.exists()));
    }

    private Optional<Operation> onUser(OperationSyntax syntax, OperationType type) {
        boolean alone = !hasTo(syntax) && syntax.becoming().isEmpty() && !syntax.anything();
        if (syntax.object().isEmpty() || !alone || isAboutRole(syntax)) {
            return wrong(syntax, "`" + type.id() + "` needs to say whom, and nothing else", type.id() + " anyone");
        }
        return targets.resolve(syntax.object(), syntax.objectWhere())
                .map(it -> new Operation(type, it, List.of(), false, Optional.empty()));
    }

    private Optional<Operation> change(OperationSyntax syntax) {
        if (scope.severalRoles) {
            return atOnce(syntax, "assign " + named(syntax.to(), "User") + " to anyone");
        }
        boolean complete =
                !syntax.object().isEmpty() && hasTo(syntax) && syntax.toWhere().isEmpty();
        if (!complete || syntax.becoming().isPresent() || syntax.anything() || isAboutRole(syntax)) {
            return wrong(syntax, "`change` needs to say whom, and to which role", "change anyone to any role");
        }
        List<Role> roles = syntax.toAnyRole() ? scope.assignable() : targets.roles(syntax.to());
        Optional<Targets> whom = targets.resolve(syntax.object(), syntax.objectWhere());
        return roles.isEmpty() ? Optional.empty() : whom.map(it -> moving(OperationKind.CHANGE, it, roles));
    }

    private Optional<Operation> assign(OperationSyntax syntax, OperationKind kind) {
        if (!scope.severalRoles) {
            return atOnce(syntax, "change anyone to " + named(syntax.object(), "User"));
        }
        String preposition = kind == OperationKind.ASSIGN ? "to" : "from";
        boolean complete = !syntax.object().isEmpty() && !syntax.to().isEmpty() && !syntax.toAnyRole();
        boolean own = syntax.object().stream().anyMatch(term -> term.who() == Who.OWN_ROLE);
        if (!complete
                || own
                || syntax.objectWhere().isPresent()
                || syntax.becoming().isPresent()) {
            return wrong(
                    syntax,
                    "`" + kind.word() + "` needs to say which role, and " + preposition + " whom",
                    kind.word() + " User " + preposition + " anyone");
        }
        boolean any = syntax.object().stream().anyMatch(term -> term.who() == Who.ANY_ROLE);
        List<Role> roles = any ? scope.assignable() : targets.roles(syntax.object());
        Optional<Targets> whom = targets.resolve(syntax.to(), syntax.toWhere());
        return roles.isEmpty() ? Optional.empty() : whom.map(it -> moving(kind, it, roles));
    }

    /** The first name, for an example. */
    private static String named(List<WhoSyntax> terms, String otherwise) {
        return terms.stream()
                .flatMap(term -> term.name().stream())
                .map(NameSyntax::text)
                .findFirst()
                .orElse(otherwise);
    }

    private Optional<Operation> atOnce(OperationSyntax syntax, String instead) {
        scope.report(RuleProblems.rolesAtOnce(syntax.span(), syntax.verb().text(), scope.severalRoles, instead));
        return Optional.empty();
    }

    private Optional<Operation> transfer(OperationSyntax syntax) {
        boolean complete = syntax.object().size() == 1 && !syntax.to().isEmpty() && !syntax.toAnyRole();
        if (!complete || syntax.anything() || syntax.objectWhere().isPresent() || isAboutRole(syntax)) {
            return wrong(
                    syntax,
                    "`transfer` needs to say which role, and to whom",
                    "transfer AccountOwner to anyone else becoming Administrator");
        }
        List<Role> handed = targets.roles(syntax.object());
        Optional<Role> becoming = syntax.becoming().flatMap(scope::role);
        Optional<Targets> whom = targets.resolve(syntax.to(), syntax.toWhere());
        if (handed.isEmpty() || syntax.becoming().isPresent() && becoming.isEmpty()) {
            return Optional.empty();
        }
        OperationType type = OperationType.of(OperationKind.TRANSFER);
        return whom.map(it -> new Operation(type, it, handed, false, becoming));
    }

    private Optional<Operation> grant(OperationSyntax syntax, OperationKind kind) {
        String preposition = kind == OperationKind.GRANT ? "to" : "from";
        boolean what = syntax.anything() != !syntax.object().isEmpty();
        boolean toRole = syntax.toAnyRole() || isAboutRole(syntax);
        boolean more = syntax.becoming().isPresent() || syntax.objectWhere().isPresent();
        if (!what || syntax.to().isEmpty() || toRole || more) {
            return wrong(
                    syntax,
                    "`" + kind.word() + "` needs to say what, and " + preposition + " whom",
                    kind.word() + " anything " + preposition + " anyone else");
        }
        return targets.resolve(syntax.to(), syntax.toWhere()).map(it -> moving(kind, it, List.of()));
    }

    private Optional<Operation> create(OperationSyntax syntax) {
        boolean any = syntax.object().size() == 1 && syntax.object().get(0).who() == Who.ANY_ROLE;
        return any && isNothingElse(syntax)
                ? Optional.of(moving(OperationKind.CREATE_ROLE, Targets.NOBODY, List.of()))
                : wrong(syntax, "`create` is said of roles that aren't there yet", "create any role");
    }

    private Optional<Operation> onRole(OperationSyntax syntax, OperationKind kind) {
        if (!isAboutRole(syntax) || !isNothingElse(syntax)) {
            String verb = syntax.verb().text();
            return wrong(
                    syntax, "`" + verb + "` needs to say which role", verb + " any role` or `" + verb + " role User");
        }
        Who who = syntax.object().get(0).who();
        List<Role> roles = who == Who.ROLE_ITSELF ? targets.roles(syntax.object()) : scope.roles;
        OperationType type = OperationType.of(kind);
        return roles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Operation(type, Targets.NOBODY, roles, who == Who.OWN_ROLE, Optional.empty()));
    }

    private static Operation moving(OperationKind kind, Targets whom, List<Role> roles) {
        return new Operation(OperationType.of(kind), whom, roles, false, Optional.empty());
    }

    private static boolean isNothingElse(OperationSyntax syntax) {
        return !hasTo(syntax) && syntax.becoming().isEmpty() && !syntax.anything();
    }

    private static boolean hasTo(OperationSyntax syntax) {
        return !syntax.to().isEmpty() || syntax.toAnyRole();
    }

    /** Whether a role itself stands behind the verb, not its holders. */
    private static boolean isAboutRole(OperationSyntax syntax) {
        return syntax.object().stream().map(WhoSyntax::who).anyMatch(TargetResolver::isRoleItself);
    }

    private Optional<Operation> wrong(OperationSyntax syntax, String what, String example) {
        scope.report(RuleProblems.badOperation(syntax.span(), what, example));
        return Optional.empty();
    }
}
