package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.source.Span;
import java.util.function.UnaryOperator;

/** What all builders of one file share. */
record Builders(
        LineParser lines,
        Places places,
        Reports reports,
        TraceBuilder traces,
        ConditionBuilder conditions,
        PeopleBuilder people) {

    static Builders of(String file, Reports reports, UnaryOperator<Span> origin) {
        Places places = new Places(file, reports, origin);
        LineParser lines = new LineParser(places, reports);
        ConditionBuilder conditions = new ConditionBuilder(places, reports);
        return new Builders(
                lines,
                places,
                reports,
                new TraceBuilder(lines, places),
                conditions,
                new PeopleBuilder(places, conditions));
    }
}
