package dev.permatrix.dsl.diff;

import dev.permatrix.dsl.model.OperationKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The parts of a difference in a reader's words; labels as the matrices have them. */
public record DiffWords(MatrixDiff diff) {

    public String people(List<List<String>> sets) {
        return sets.stream().map(this::person).collect(Collectors.joining(", "));
    }

    private String person(List<String> roles) {
        return roles.isEmpty() ? "no role" : roles.stream().map(diff::role).collect(Collectors.joining(" and "));
    }

    /** The same where others that are listed hold more roles: those who hold some, whatever else they hold, are one. */
    private String people(List<List<String>> sets, List<List<String>> all) {
        List<List<String>> rest = new ArrayList<>(sets);
        List<String> words = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<String> least = rest.stream()
                    .min((one, other) -> Integer.compare(one.size(), other.size()))
                    .orElseThrow();
            List<List<String>> more =
                    all.stream().filter(it -> it.containsAll(least)).toList();
            boolean whatever = more.size() > 1 && sets.containsAll(more);
            words.add(person(least) + (whatever ? " (whatever else they hold)" : ""));
            rest.removeAll(whatever ? more : List.of(least));
        }
        return String.join(", ", words);
    }

    /** {@code any role but Owner} where that is shorter. */
    private String moved(OperationChange change) {
        List<String> all =
                change.frame().moved().stream().flatMap(Optional::stream).toList();
        List<String> others =
                all.stream().filter(it -> !change.moved().contains(it)).toList();
        if (all.size() > 2 && others.size() <= 1) {
            return others.isEmpty() ? "any role" : "any role but " + diff.role(others.get(0));
        }
        return labels(change.moved());
    }

    private String labels(Collection<String> roles) {
        return roles.stream().map(diff::role).collect(Collectors.joining(" or "));
    }

    /** {@code View order}, or {@code holds the role Guest}. */
    public String subjects(List<Subject> subjects) {
        return subjects.stream()
                .map(it -> it.match(
                        permission -> permission.label()
                                + permission.entity().map(on -> " (" + on + ")").orElse(""),
                        role -> "holds the role " + role.label()))
                .collect(Collectors.joining(", "));
    }

    /** {@code assign Clerk}. */
    public String operation(OperationChange change) {
        OperationKind kind = change.type().kind();
        String roles = moved(change);
        String becoming = change.becoming().isEmpty() ? "" : ", becoming " + labels(change.becoming());
        return switch (kind) {
            case CHANGE -> "change to " + roles;
            case ASSIGN, UNASSIGN, TRANSFER -> kind.word() + " " + roles + becoming;
            case EDIT_ROLE, DELETE_ROLE -> kind.word() + " " + roles;
            case GRANT, REVOKE -> kind.word() + " " + rows(change);
            case REMOVE, LOCK, UNLOCK, CREATE_ROLE -> kind.word();
            case DECLARED -> change.type().label();
        };
    }

    private String rows(OperationChange change) {
        return change.isOfAnyRow()
                ? "anything"
                : change.rows().stream().map(diff::row).collect(Collectors.joining(", "));
    }

    public String actors(OperationChange change) {
        return change.isByAnyone()
                ? "anyone"
                : people(change.actors(), change.frame().actors());
    }

    /** Whom it is done to; empty where it is done to a role. */
    public String targets(OperationChange change) {
        if (change.type().kind().isOnRoles()) {
            return "";
        }
        List<ChangeFrame.Target> targets = change.targets();
        boolean self = targets.stream().anyMatch(ChangeFrame.Target::self);
        List<List<String>> others = others(targets);
        if (others.size() == change.frame().targets().size() - 1) {
            return self ? "anyone" : "anyone else";
        }
        return others.isEmpty()
                ? "themselves"
                : people(others, others(change.frame().targets())) + (self ? ", or themselves" : "");
    }

    private static List<List<String>> others(List<ChangeFrame.Target> targets) {
        return targets.stream()
                .filter(it -> !it.self())
                .map(ChangeFrame.Target::roles)
                .toList();
    }

    /** What a reader calls such a thing, such as {@code promise}. */
    public static String topic(Declared.Topic topic) {
        return switch (topic) {
            case USERS -> "users";
            case ROLE -> "role";
            case ENTITY -> "entity";
            case RELATION -> "relation";
            case FACT -> "fact";
            case PERMISSION -> "permission";
            case OPERATION -> "operation";
            case PROMISE -> "promise";
            case SCENARIO -> "scenario";
            case USER_RULE -> "rule for each user";
            case RULE -> "rule";
            case LEGEND -> "legend";
            case ROLE_SET -> "role set";
            case SHOWN_AS -> "shown as";
            case QUESTION -> "open question";
            case DOCUMENT -> "document";
        };
    }

    /** {@code promise changed}. */
    public static String change(DeclarationChange change) {
        return topic(change.shown().topic()) + " "
                + switch (change.kind()) {
                    case ADDED -> "added";
                    case REMOVED -> "removed";
                    case CHANGED -> "changed";
                    case REWORDED -> "reworded";
                };
    }

    /** What the declaration says now and said before, as far as it is known. */
    public static String detail(DeclarationChange change) {
        String renamed = change.renamed()
                .map(it -> "the same label as " + it + ": renamed?")
                .orElse("");
        return switch (change.kind()) {
            case ADDED, REMOVED -> renamed.isEmpty() ? change.shown().shown() : renamed;
            case CHANGED, REWORDED -> {
                Declared before = change.before().orElseThrow();
                Declared after = change.after().orElseThrow();
                yield after.isOtherwiseCalledThan(before) ? "was: " + before.label() : detail(before, after);
            }
        };
    }

    /** Words stay where only what they name is another: a role set of other roles, a legend word. */
    private static String detail(Declared before, Declared after) {
        return before.shown().equals(after.shown())
                ? "the same words, which mean something else"
                : "was: " + orNothing(before.shown()) + "; is: " + orNothing(after.shown());
    }

    private static String orNothing(String text) {
        return text.isEmpty() ? "nothing" : text;
    }

    /** The heading of a kind. */
    public static String heading(Move.Kind kind) {
        return switch (kind) {
            case WIDENED -> "Widened";
            case NARROWED -> "Narrowed";
            case NOW_ON_REQUEST -> "Now on request";
            case NO_LONGER_ON_REQUEST -> "No longer on request";
            case ASKED_OF_OTHERS -> "Asked of others";
            case DECIDED -> "Decided";
            case LEFT_OPEN -> "Left open";
            case ADDED -> "Added";
            case REMOVED -> "Removed";
        };
    }
}
