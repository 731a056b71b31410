package dev.permatrix.dsl.people;

import dev.permatrix.dsl.load.UnreadableText;
import dev.permatrix.dsl.source.Span;
import java.io.Reader;
import java.util.Iterator;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;

/**
 * The events of a YAML file one by one, those of plain files only: no tags, anchors, aliases. Keeps to limits: {@value
 * #DEEPEST} levels, {@value #LONGEST} characters in a text.
 */
final class YamlEvents {

    private static final int DEEPEST = 20;
    private static final int LONGEST = 1_000;

    private final String file;
    private final MeteredText text;
    private final Iterator<Event> events;
    private int depth;
    private Optional<Event> next = Optional.empty();

    YamlEvents(Reader reader, String file) {
        this.file = file;
        this.text = new MeteredText(reader, file);
        LoaderOptions options = new LoaderOptions();
        // the whole file counts, and people files may be of any length; what is kept at once is metered
        options.setCodePointLimit(Integer.MAX_VALUE);
        this.events = new Yaml(options).parse(text).iterator();
    }

    boolean isNext(Event.ID id) throws PeopleFault {
        return peek().getEventId() == id;
    }

    Event peek() throws PeopleFault {
        if (next.isEmpty()) {
            next = Optional.of(read());
        }
        return next.get();
    }

    Event next() throws PeopleFault {
        Event event = peek();
        next = Optional.empty();
        return event;
    }

    /** Passes over a value, whatever it is. */
    void skip() throws PeopleFault {
        int open = 0;
        do {
            Event event = next();
            open += event instanceof CollectionStartEvent ? 1 : isEnd(event) ? -1 : 0;
        } while (open > 0);
    }

    /** The text of a scalar. */
    Written written(Event event) {
        return new Written(((ScalarEvent) event).getValue(), span(event));
    }

    Span span(Event event) {
        Mark start = event.getStartMark();
        Mark end = event.getEndMark();
        int length = end.getLine() == start.getLine() ? end.getColumn() - start.getColumn() : 1;
        return new Span(file, start.getLine() + 1, start.getColumn() + 1, length);
    }

    private Event read() throws PeopleFault {
        try {
            Event event = events.next();
            text.restart();
            check(event);
            return event;
        } catch (MarkedYAMLException e) {
            throw new PeopleFault(PeopleProblems.malformedYaml(place(e), e.getProblem()));
        } catch (YAMLException e) {
            throw fault(e);
        }
    }

    /** What stopped the text, which comes wrapped. */
    private PeopleFault fault(YAMLException e) {
        if (e.getCause() instanceof PeopleFault fault) {
            return fault;
        }
        if (e.getCause() instanceof UnreadableText unreadable) {
            return new PeopleFault(unreadable.diagnostic());
        }
        return new PeopleFault(PeopleProblems.malformedYaml(Span.startOf(file), e.getMessage()));
    }

    private Span place(MarkedYAMLException e) {
        return Optional.ofNullable(e.getProblemMark())
                .map(mark -> new Span(file, mark.getLine() + 1, mark.getColumn() + 1, 1))
                .orElse(Span.startOf(file));
    }

    private void check(Event event) throws PeopleFault {
        if (event instanceof AliasEvent || event instanceof NodeEvent node && node.getAnchor() != null) {
            throw new PeopleFault(PeopleProblems.anchor(span(event)));
        }
        depth += event instanceof CollectionStartEvent ? 1 : isEnd(event) ? -1 : 0;
        if (depth > DEEPEST) {
            throw new PeopleFault(
                    PeopleProblems.tooLarge(span(event), "more than " + DEEPEST + " levels stand in one another here"));
        }
        boolean tagged = event instanceof ScalarEvent scalar && scalar.getTag() != null
                || event instanceof CollectionStartEvent start && start.getTag() != null;
        if (tagged) {
            throw new PeopleFault(PeopleProblems.tag(span(event)));
        }
        if (event instanceof ScalarEvent scalar && scalar.getValue().length() > LONGEST) {
            throw new PeopleFault(
                    PeopleProblems.tooLarge(span(event), "a text has at most " + LONGEST + " characters"));
        }
    }

    private static boolean isEnd(Event event) {
        return event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd;
    }
}
