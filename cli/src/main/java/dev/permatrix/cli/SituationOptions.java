package dev.permatrix.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** What is so in one question or change. */
final class SituationOptions {

    @Option(
            names = "--fact",
            paramLabel = "NAME=VALUE",
            split = ";",
            splitSynopsisLabel = "",
            description =
                    "What is so of the record, the user or the account: licence=valid, user_count=612, active; in a"
                            + " change, of the actor or the account. May be given several times. owner=yes says the same as"
                            + " --relation owner.")
    private List<String> facts = new ArrayList<>();

    @Option(
            names = "--with",
            paramLabel = "PERMISSION",
            description = "Another permission that the user, or the actor, was granted; may be given several times. For"
                    + " grant and revoke: the row, unless --to names it.")
    private List<String> with = new ArrayList<>();

    @Option(
            names = "--without",
            paramLabel = "PERMISSION",
            description = "Another permission that was taken from the user, or the actor; may be given several times.")
    private List<String> without = new ArrayList<>();

    boolean areGiven() {
        return Stream.of(facts, with, without).anyMatch(given -> !given.isEmpty());
    }

    List<String> facts() {
        return facts;
    }

    /** Those granted, and behind {@code without} those taken away. */
    List<String> permissions() {
        return Stream.concat(with.stream(), without.stream().map(it -> "without " + it.strip()))
                .toList();
    }
}
