package dev.permatrix.dsl.people;

import dev.permatrix.dsl.people.PersonSyntax.Belonging;
import dev.permatrix.dsl.people.PersonSyntax.Field;
import dev.permatrix.dsl.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A person who is being read. */
final class PersonDraft {

    private final Span start;
    private Optional<Written> id = Optional.empty();
    private Optional<List<Written>> roles = Optional.empty();
    private final List<Field> facts = new ArrayList<>();
    private final List<Written> grants = new ArrayList<>();
    private final List<Written> withdrawn = new ArrayList<>();
    private final List<Belonging> belongs = new ArrayList<>();
    private final List<Field> properties = new ArrayList<>();

    PersonDraft(Span start) {
        this.start = new Span(start.file(), start.line(), start.column(), Math.min(start.length(), 1));
    }

    void id(Written it) {
        id = Optional.of(it);
    }

    void roles(List<Written> them) {
        roles = Optional.of(them);
    }

    void facts(List<Field> them) {
        facts.addAll(them);
    }

    void grants(List<Written> them) {
        grants.addAll(them);
    }

    void withdrawn(List<Written> them) {
        withdrawn.addAll(them);
    }

    void belongs(List<Belonging> them) {
        belongs.addAll(them);
    }

    void property(Field it) {
        properties.add(it);
    }

    PersonSyntax person() {
        Written known = id.orElse(new Written("", start));
        return new PersonSyntax(known, roles, facts, grants, withdrawn, belongs, properties, known.span());
    }
}
