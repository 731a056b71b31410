package dev.permatrix.dsl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a declaration comes from: the statements of the document that it cites, the assumptions that it rests on, its
 * reason in words, and the remarks below it.
 */
public record Trace(List<Citation> cites, List<Citation> assumes, Optional<String> because, List<Remark> remarks) {

    public static final Trace NONE = new Trace(List.of(), List.of(), Optional.empty(), List.of());

    public Trace {
        cites = List.copyOf(cites);
        assumes = List.copyOf(assumes);
        Objects.requireNonNull(because, "because");
        remarks = List.copyOf(remarks);
    }

    /** Both traces as one: a fact stated twice keeps both citations, each id once. */
    public Trace and(Trace other) {
        return new Trace(
                union(cites, other.cites),
                union(assumes, other.assumes),
                because.or(other::because),
                Stream.concat(remarks.stream(), other.remarks.stream())
                        .distinct()
                        .toList());
    }

    /** Every citation: of statements, of assumptions, and those of the remarks. */
    public List<Citation> all() {
        List<Citation> all = new ArrayList<>(cites);
        all.addAll(assumes);
        remarks.forEach(remark -> all.addAll(remark.citations()));
        return List.copyOf(all);
    }

    private static List<Citation> union(List<Citation> first, List<Citation> second) {
        List<Citation> union = new ArrayList<>(first);
        for (Citation citation : second) {
            if (union.stream().noneMatch(known -> known.id().equals(citation.id()))) {
                union.add(citation);
            }
        }
        return union;
    }
}
