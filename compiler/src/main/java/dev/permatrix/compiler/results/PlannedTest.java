package dev.permatrix.compiler.results;

/** A generated test, and what it tries. */
public record PlannedTest(TestId id, TestSubject subject) {}
