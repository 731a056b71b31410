package dev.permatrix.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the groups of a file, and puts those between {@code variant} and {@code end variant} into one. */
final class Nesting {

    private final Builders builders;
    private final List<Group> groups = new ArrayList<>();
    private Optional<Open> open = Optional.empty();

    Nesting(Builders builders) {
        this.builders = builders;
    }

    /** A variant of which the end has not been read yet. */
    private record Open(Optional<Group.Part> head, List<Group> inner) {}

    void add(Group group) {
        open.map(Open::inner).orElse(groups).add(group);
    }

    void open(Optional<Group.Part> head) {
        closeWithoutEnd();
        open = Optional.of(new Open(head, new ArrayList<>()));
    }

    boolean isOpen() {
        return open.isPresent();
    }

    /** At a line that is meant to be {@code end variant}. */
    void end(Group.Part end) {
        if (open.isEmpty()) {
            builders.reports()
                    .leaveOut(SyntaxProblems.endWithoutVariant(
                            builders.places().span(end.line().first())));
        }
        close(end.remarks());
    }

    List<Group> finished() {
        closeWithoutEnd();
        return List.copyOf(groups);
    }

    private void closeWithoutEnd() {
        open.flatMap(Open::head)
                .map(head -> builders.places().span(head.line().first()))
                .ifPresent(span -> builders.reports().leaveOut(SyntaxProblems.variantWithoutEnd(span)));
        close(List.of());
    }

    /** Remarks behind the end belong to the statement above them, which is the variant. */
    private void close(List<Line> remarks) {
        open.ifPresent(it -> groups.add(Group.variant(it.head().map(head -> head.with(remarks)), it.inner())));
        open = Optional.empty();
    }
}
