package dev.permatrix.dsl.people;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.source.Span;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.events.Event;

/** Reads a people file in YAML: {@code matrix}, {@code account}, {@code defaults}, and then {@code users}, one by one. */
public final class YamlPeopleReader {

    private static final List<String> KEYS = List.of("matrix", "account", "defaults", "users");

    private final String file;
    private final PeopleListener listener;
    private final YamlEvents events;
    private final YamlValues values;
    private Optional<Written> matrix = Optional.empty();
    private final List<Field> account = new ArrayList<>();
    private final List<Field> facts = new ArrayList<>();
    private final List<Belonging> belongs = new ArrayList<>();
    private boolean broken;
    private boolean usersRead;

    private YamlPeopleReader(Reader text, String file, PeopleListener listener) {
        this.file = file;
        this.listener = listener;
        this.events = new YamlEvents(text, file);
        this.values = new YamlValues(events, this::problem);
    }

    /** Reads to the end, or to where it can't be read on. */
    public static void read(Reader text, String file, PeopleListener listener) {
        YamlPeopleReader reader = new YamlPeopleReader(text, file, listener);
        try {
            reader.document();
        } catch (PeopleFault e) {
            listener.problem(e.diagnostic());
        }
    }

    private void problem(Diagnostic diagnostic) {
        broken = true;
        listener.problem(diagnostic);
    }

    private void document() throws PeopleFault {
        events.next();
        if (!events.isNext(Event.ID.StreamEnd)) {
            events.next();
            values.mapping("`matrix: …` and `users: …`", this::entry);
            events.next();
        }
        if (!usersRead) {
            problem(PeopleProblems.missing(Span.startOf(file), "users", "users: [{id: ada, roles: [Administrator]}]"));
        }
        if (!events.isNext(Event.ID.StreamEnd)) {
            problem(PeopleProblems.secondDocument(events.span(events.peek())));
        }
    }

    private void entry(Written key) throws PeopleFault {
        if (usersRead && KEYS.contains(key.text())) {
            problem(PeopleProblems.misplaced(key));
            events.skip();
            return;
        }
        switch (key.text()) {
            case "matrix" -> matrix = values.text("the name of a matrix");
            case "account" -> account.addAll(values.fields("a fact and its value, `{hosting: cloud}`,"));
            case "defaults" -> values.mapping("`facts: …` or `belongs: …`", this::standing);
            case "users" -> users(key);
            default -> {
                problem(PeopleProblems.unknownKey(key, KEYS));
                events.skip();
            }
        }
    }

    private void standing(Written key) throws PeopleFault {
        switch (key.text()) {
            case "facts" -> facts.addAll(values.fields("a fact and its value, `{active: yes}`,"));
            case "belongs" -> belongs.addAll(values.belongings());
            default -> {
                problem(PeopleProblems.unknownKey(key, List.of("facts", "belongs")));
                events.skip();
            }
        }
    }

    private void users(Written key) throws PeopleFault {
        usersRead = true;
        boolean elsewhere = events.isNext(Event.ID.Scalar) && !values.isNothing();
        Optional<Written> usersFile = elsewhere ? values.text("a file") : Optional.empty();
        head(key, usersFile);
        if (elsewhere) {
            return;
        }
        if (!events.isNext(Event.ID.SequenceStart)) {
            if (values.isNothing()) {
                events.next();
            } else {
                problem(PeopleProblems.wrongShape(
                        events.span(events.peek()), "a list of users, or the name of a file,"));
                events.skip();
            }
            return;
        }
        events.next();
        while (!events.isNext(Event.ID.SequenceEnd)) {
            person();
        }
        events.next();
    }

    private void head(Written key, Optional<Written> usersFile) {
        if (matrix.isEmpty() && !broken) {
            problem(PeopleProblems.missing(key.span(), "matrix", "matrix: NameOfTheMatrix"));
        }
        Written named = matrix.orElse(new Written("", key.span()));
        listener.head(new HeadSyntax(named, account, facts, belongs, usersFile, key.span()));
    }

    private void person() throws PeopleFault {
        broken = false;
        PersonDraft draft = new PersonDraft(events.span(events.peek()));
        values.mapping("a user, `id: ada`,", key -> property(key, draft));
        if (!broken) {
            listener.person(draft.person());
        }
    }

    private void property(Written key, PersonDraft draft) throws PeopleFault {
        switch (key.text()) {
            case "id" -> values.text("a text").ifPresent(draft::id);
            case "roles" -> draft.roles(values.list("a list of roles"));
            case "facts" -> draft.facts(values.fields("a fact and its value, `{active: yes}`,"));
            case "grants" -> draft.grants(values.list("a list of rows"));
            case "withdrawn" -> draft.withdrawn(values.list("a list of rows"));
            case "belongs" -> draft.belongs(values.belongings());
            default -> values.text("a text").ifPresent(it -> draft.property(new Field(key, it)));
        }
    }
}
