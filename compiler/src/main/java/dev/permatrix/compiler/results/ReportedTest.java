package dev.permatrix.compiler.results;

import java.time.Instant;
import java.util.Optional;

/**
 * A test as a report tells of it.
 *
 * @param content of what content its suite was; empty where the report doesn't tell
 * @param written when the report was written
 */
record ReportedTest(TestId id, TestState state, String message, Optional<String> content, Instant written) {}
