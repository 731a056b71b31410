package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.junit.SuiteFrame.Decided;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.table.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A column in words: {@code a Focused User, neither owner nor assignee, without the grant}. */
final class ColumnWords {

    private static final Decided GRANT = new Decided(false, Optional.empty());

    private final RoleWords roles;
    private final SuiteFrame frame;
    private final int grant;

    ColumnWords(RoleWords roles, SuiteFrame frame) {
        this.roles = roles;
        this.frame = frame;
        int place = frame.decided().indexOf(GRANT);
        this.grant = place < 0 ? -1 : frame.attributes().size() + place;
    }

    String of(SituationColumn column) {
        String who = people(column);
        Guard guard = column.guard();
        if (guard.isAlways()) {
            return who;
        }
        if (grant < 0 || !guard.dependsOn(grant)) {
            return who + ", " + words(guard);
        }
        Guard granted = Guard.having(guard.sizes(), grant, List.of(1));
        boolean onlyGranted = guard.and(granted.not()).isNever();
        if (onlyGranted || guard.and(granted).isNever()) {
            Guard others = withoutGrant(guard);
            String words = onlyGranted ? "with the grant" : "without the grant";
            return who + (others.isAlways() ? ", " : ", " + words(others) + ", ") + words;
        }
        return who + ", " + words(guard);
    }

    private String people(SituationColumn column) {
        int others = column.people().size() - 1;
        String first = roles.of(column.people().get(0));
        return others == 0 ? first : first + " (or " + others + " others)";
    }

    String of(SignedIn.Stranger stranger) {
        String facts = stranger.named().stream()
                .map(it -> new Condition.Is(it, List.of(stranger.values().of(it))).words())
                .collect(Collectors.joining(", "));
        return "not signed in: " + roles.of(stranger.roles()) + (facts.isEmpty() ? "" : ", " + facts);
    }

    /** The guard, whatever was granted. */
    private Guard withoutGrant(Guard guard) {
        int stride = frame.sizes().subList(0, grant).stream().reduce(1, (a, b) -> a * b);
        return Guard.of(guard.sizes(), i -> {
            int other = i / stride % 2 == 0 ? i + stride : i - stride;
            return guard.holdsIn(i) || guard.holdsIn(other);
        });
    }

    private String words(Guard guard) {
        List<Guard.Term> terms = guard.terms();
        boolean single = terms.stream().allMatch(term -> restricted(term).size() == 1);
        return terms.stream().map(this::words).collect(Collectors.joining(single ? " or " : ", or "));
    }

    private static List<Integer> restricted(Guard.Term term) {
        return IntStream.range(0, term.allowed().size())
                .filter(term::restricts)
                .boxed()
                .toList();
    }

    private String words(Guard.Term term) {
        List<String> parts = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (int i : restricted(term)) {
            boolean no = isYesNo(i) && term.allows(i, 0);
            (no ? missing : parts).add(no ? name(i) : words(i, term.values(i)));
        }
        if (parts.isEmpty() && missing.size() > 1) {
            return "neither " + String.join(" nor ", missing);
        }
        missing.forEach(it -> parts.add("not " + it));
        return String.join(" and ", parts);
    }

    private boolean isYesNo(int variable) {
        return variable >= frame.attributes().size()
                || frame.attributes().get(variable).domain().isYesNo();
    }

    private String name(int variable) {
        int known = frame.attributes().size();
        return variable < known
                ? frame.attributes().get(variable).id()
                : decided(frame.decided().get(variable - known));
    }

    private static String decided(Decided decided) {
        return decided.word() + decided.row().map(it -> " " + it).orElse("");
    }

    private String words(int variable, List<Integer> values) {
        if (isYesNo(variable)) {
            return name(variable);
        }
        Attribute attribute = frame.attributes().get(variable);
        return new Condition.Is(attribute, values).words();
    }
}
