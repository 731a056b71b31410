package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Reads the few shapes that values of a people file have; what has another is reported and passed over. */
final class YamlValues {

    /** As many entries as a list or a set of names has at most, so that one person can't fill the memory. */
    private static final int MOST = 10_000;

    private final YamlEvents events;
    private final Consumer<Diagnostic> problems;

    YamlValues(YamlEvents events, Consumer<Diagnostic> problems) {
        this.events = events;
        this.problems = problems;
    }

    /** Reads the value of a key. */
    interface ValueReader {
        void read(Written key) throws PeopleFault;
    }

    /** {@code key: value} lines, or nothing at all; {@code expected} says what belongs here. */
    void mapping(String expected, ValueReader value) throws PeopleFault {
        if (isNothing()) {
            events.next();
            return;
        }
        if (!events.isNext(Event.ID.MappingStart)) {
            wrong(expected);
            return;
        }
        events.next();
        Map<String, Span> known = new HashMap<>();
        while (!events.isNext(Event.ID.MappingEnd)) {
            if (!events.isNext(Event.ID.Scalar)) {
                wrong("a name in front of a `:`");
                events.skip();
                continue;
            }
            Written key = events.written(events.next());
            Span first = known.putIfAbsent(key.text(), key.span());
            limit(known.size(), key.span());
            if (first == null) {
                value.read(key);
            } else {
                problems.accept(PeopleProblems.repeated(key.span(), key.text(), first));
                events.skip();
            }
        }
        events.next();
    }

    Optional<Written> text(String expected) throws PeopleFault {
        if (!events.isNext(Event.ID.Scalar)) {
            wrong(expected);
            return Optional.empty();
        }
        return Optional.of(events.written(events.next()));
    }

    /** A list of texts, one text, or nothing. */
    List<Written> list(String expected) throws PeopleFault {
        List<Written> texts = new ArrayList<>();
        if (isNothing()) {
            events.next();
        } else if (events.isNext(Event.ID.SequenceStart)) {
            events.next();
            Map<String, Span> known = new HashMap<>();
            while (!events.isNext(Event.ID.SequenceEnd)) {
                text("a text").ifPresent(it -> add(it, known, texts));
                limit(texts.size(), events.span(events.peek()));
            }
            events.next();
        } else {
            text(expected).ifPresent(texts::add);
        }
        return texts;
    }

    private void add(Written text, Map<String, Span> known, List<Written> texts) {
        Span first = known.putIfAbsent(text.text(), text.span());
        if (first == null) {
            texts.add(text);
        } else {
            problems.accept(PeopleProblems.repeated(text.span(), text.text(), first));
        }
    }

    /** {@code {name: text, …}}. */
    List<Field> fields(String expected) throws PeopleFault {
        List<Field> fields = new ArrayList<>();
        mapping(expected, name -> text("a text").ifPresent(value -> fields.add(new Field(name, value))));
        return fields;
    }

    /** {@code {company: [Fjord], …}}. */
    List<Belonging> belongings() throws PeopleFault {
        List<Belonging> belongings = new ArrayList<>();
        mapping(
                "a kind of group and a list, `{company: [Fjord]}`,",
                kind -> belongings.add(new Belonging(kind, list("a list of groups"))));
        return belongings;
    }

    private void wrong(String expected) throws PeopleFault {
        problems.accept(PeopleProblems.wrongShape(events.span(events.peek()), expected));
        events.skip();
    }

    /** Whether a key has no value at all. */
    boolean isNothing() throws PeopleFault {
        return events.peek() instanceof ScalarEvent scalar
                && scalar.isPlain()
                && scalar.getValue().isEmpty();
    }

    private static void limit(int size, Span span) throws PeopleFault {
        if (size > MOST) {
            throw new PeopleFault(
                    PeopleProblems.tooLarge(span, "more than " + MOST + " entries belong to one thing here"));
        }
    }
}
