package dev.permatrix.dsl.resolve;

/** What every table is read with. */
record TableReaders(
        Scope scope,
        TraceResolver traces,
        HeaderReader headers,
        ColumnReader columns,
        KnownRows known,
        PermissionReader permissions) {}
