package dev.permatrix.dsl.syntax;

/** What all builders of one file share. */
record Builders(
        LineParser lines,
        Places places,
        Reports reports,
        TraceBuilder traces,
        ConditionBuilder conditions,
        PeopleBuilder people) {

    static Builders of(String file, Reports reports) {
        Places places = new Places(file, reports);
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
