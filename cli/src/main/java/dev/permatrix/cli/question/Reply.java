package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What is said to one question. */
public sealed interface Reply {

    <R> R match(Function<Decided, R> decided, Function<Differing, R> differing, Function<Faulty, R> faulty);

    /** In one word: {@code ALLOW}, {@code DENY}, {@code REQUESTABLE}, {@code DIFFERS} or {@code ERROR}. */
    default String word() {
        return match(it -> it.decision().outcome().name(), it -> "DIFFERS", it -> "ERROR");
    }

    default boolean isFaulty() {
        return match(it -> false, it -> false, it -> true);
    }

    /** One decision where all parts agree, else each part's own. */
    static Reply of(List<Part> parts) {
        Optional<Decision> agreed =
                Agreement.ofAll(parts.stream().map(Part::decision).toList());
        return agreed.<Reply>map(it -> new Decided(it, explanation(parts))).orElseGet(() -> new Differing(parts));
    }

    private static List<String> explanation(List<Part> parts) {
        return parts.size() == 1
                ? parts.get(0).explanation()
                : parts.stream()
                        .flatMap(part -> part.explanation().stream().map(line -> part.name() + ": " + line))
                        .toList();
    }

    static Reply faulty(Faults faults) {
        return new Faulty(faults.inOrder());
    }

    /**
     * One part of a question, such as one of the permissions that a row covers, and its decision.
     *
     * @param explanation what every role and rule says, a line each; none unless it was asked for
     */
    record Part(String name, Decision decision, List<String> explanation) {
        public Part {
            explanation = List.copyOf(explanation);
        }
    }

    /**
     * The question has one answer.
     *
     * @param explanation what every role and rule says, a line each; none unless it was asked for
     */
    record Decided(Decision decision, List<String> explanation) implements Reply {
        public Decided {
            explanation = List.copyOf(explanation);
        }

        @Override
        public <R> R match(Function<Decided, R> decided, Function<Differing, R> differing, Function<Faulty, R> faulty) {
            return decided.apply(this);
        }
    }

    /** The name in question covers several things, and they have different answers. */
    record Differing(List<Part> parts) implements Reply {
        public Differing {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Function<Decided, R> decided, Function<Differing, R> differing, Function<Faulty, R> faulty) {
            return differing.apply(this);
        }
    }

    /**
     * The question can't be answered.
     *
     * @param faults what is wrong and what to write instead, a sentence each
     */
    record Faulty(List<String> faults) implements Reply {
        public Faulty {
            faults = List.copyOf(faults);
        }

        @Override
        public <R> R match(Function<Decided, R> decided, Function<Differing, R> differing, Function<Faulty, R> faulty) {
            return faulty.apply(this);
        }
    }
}
