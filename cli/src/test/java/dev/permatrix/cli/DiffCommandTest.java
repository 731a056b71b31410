package dev.permatrix.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String OLD = """
            matrix Shop "Who may do what in the shop"
              users hold exactly one role
            role Owner
              held by exactly 1 user
            role Clerk, Guest
            entity Order
            relation author of Order "placed by the user"
            legend
              ✔ means allow
              ✘ means deny
              ask means on request from Owner
              own means allow only when author
            table "Orders" on Order
              | Permission   | Owner | Clerk | Guest |
              | View order   | ✔     | ✔     | own   |
              | Refund order | ✔     | ✔     | ✘     |
            changes "People"
              Owner may change anyone else to one of Clerk, Guest
            variant "Clerks ask"
              table "Orders" on Order
                | Permission   | Clerk |
                | Refund order | ask   |
            end variant
            """;
    private static final String NEW = OLD.replace("| own   |", "| ✔     |")
            .replace("| Refund order | ✔     | ✔     |", "| Refund order | ✔     | ask   |")
            .replace("may change anyone else", "may change a Clerk");

    @TempDir
    private Path folder;

    @Test
    void tellsWhoMayDoMoreOrLess() throws IOException {
        Run run = Run.of("diff", write("old.matrix", OLD), write("new.matrix", NEW));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                Changes in meaning: widened 1, now on request 1, who may change whom 1.

                Widened (1)
                  View order (Order)
                    who: Guest
                    before: denied
                    after: allowed
                    when: not author
                    example: not author

                Now on request (1)
                  Refund order (Order)
                    who: Clerk
                    before: allowed
                    after: on request from Owner
                    when: not granted
                    example: not granted

                Who may change whom (1)
                  change to Clerk
                    by: Owner
                    to: Guest
                    before: allowed
                    after: denied

                Statements written otherwise (2)
                  rule added
                    name: Owner may change a Clerk to one of Clerk, Guest
                  rule removed
                    name: Owner may change anyone else to one of Clerk, Guest
                """);
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void otherWordsAreNoChange() throws IOException {
        String reworded = OLD.replace("\"placed by the user\"", "\"the user's own\"");
        Run run = Run.of("diff", write("old.matrix", OLD), write("new.matrix", reworded));
        assertThat(run.out()).startsWith("No change in meaning.\n\nOther words for the same (1)\n");
        assertThat(run.code()).isZero();
    }

    private static final String NAMED = OLD.replace(
                    "entity Order", "roles Staff = Owner, Clerk\nfact hosting of account: cloud, own\nentity Order")
            .replace(
                    "changes \"People\"",
                    "permission refund_order\n  shown as \"Give back\" when hosting is cloud\n"
                            + "restrict Staff on Order to author\nchanges \"People\"");

    /** Of a role set the cells tell what it changes; without it a reader would look in vain for the words that did. */
    @Test
    void aRoleSetOfOtherRolesIsTold() throws IOException {
        String wider = NAMED.replace("Owner, Clerk\nfact", "Owner, Clerk, Guest\nfact");
        Run run = Run.of("diff", write("old.matrix", NAMED), write("new.matrix", wider.replace("own   |", "✔     |")));
        assertThat(run.out()).isEqualTo("""
                No change in meaning.

                Statements written otherwise (2)
                  role set changed
                    name: Staff
                    detail: was: Owner, Clerk; is: Owner, Clerk, Guest
                  rule changed
                    name: restrict Staff on Order to author
                    detail: the same words, which mean something else
                """);
        assertThat(run.code()).isZero();
    }

    @Test
    void aRoleSetThatNothingNamesIsToldToo() throws IOException {
        String more = OLD.replace("entity Order", "roles Staff = Owner, Clerk\nentity Order");
        Run added = Run.of("diff", write("old.matrix", OLD), write("new.matrix", more));
        assertThat(added.out()).isEqualTo("""
                No change in meaning.

                Statements written otherwise (1)
                  role set added
                    name: Staff
                    detail: Owner, Clerk
                """);
        Run removed = Run.of("diff", write("old.matrix", more), write("new.matrix", OLD));
        assertThat(removed.out()).contains("role set removed\n    name: Staff\n    detail: Owner, Clerk\n");
    }

    @Test
    void whenAPermissionIsShownUnderAnotherLabelIsToldInEveryForm() throws IOException {
        String old = write("old.matrix", NAMED);
        String changed = write("new.matrix", NAMED.replace("hosting is cloud", "hosting is own"));
        String words = "was: \"Give back\" when hosting is cloud; is: \"Give back\" when hosting is own";
        assertThat(Run.of("diff", old, changed).out())
                .isEqualTo("No change in meaning.\n\nStatements written otherwise (1)\n"
                        + "  shown as changed\n    name: Refund order\n    detail: " + words + "\n");
        assertThat(Run.of("diff", old, changed, "--format", "markdown").out())
                .contains("| shown as changed | Refund order | " + words + " |");
        assertThat(Run.of("diff", old, changed, "--format", "json").out().replaceAll("\\s+", ""))
                .contains(
                        "{\"kind\":\"changed\",\"of\":\"shown-as\",\"meaning\":false,\"before\":{\"label\":\"Refundorder\","
                                + "\"text\":\"\\\"Giveback\\\"whenhostingiscloud\"");
        assertThat(Run.of("diff", old, changed, "--format", "html").out())
                .contains("<bdi>shown as changed</bdi>", "<bdi>" + words.replace("\"", "&quot;") + "</bdi>");
    }

    @Test
    void otherLabelsAndAnotherOrderOfASetAreNoChange() throws IOException {
        String other = NAMED.replace("Give back", "Return")
                .replace("Staff = Owner, Clerk", "Staff = Clerk, Owner")
                .replace("| Refund order |", "| Refund it {refund_order} |");
        Run run = Run.of("diff", write("old.matrix", NAMED), write("new.matrix", other));
        assertThat(run.out()).isEqualTo("""
                No change in meaning.

                Other words for the same (2)
                  permission reworded
                    name: Refund it
                    detail: was: Refund order
                  shown as reworded
                    name: Refund it
                    detail: was: "Give back" when hosting is cloud; is: "Return" when hosting is cloud
                """);
        assertThat(run.code()).isZero();
        String renamed = NAMED.replace("| Refund order |", "| Refund it {refund_order} |");
        assertThat(Run.of("diff", write("old.matrix", NAMED), write("new.matrix", renamed))
                        .out())
                .contains("permission reworded")
                .doesNotContain("shown as");
    }

    @Test
    void aVariantIsComparedWithItsMatrix() throws IOException {
        Run run = Run.of("diff", write("old.matrix", OLD), "--new-variant", "clerks ask");
        assertThat(run.out()).startsWith("Changes in meaning: now on request 1.\n");
        assertThat(run.code()).isEqualTo(1);
        Run unknown = Run.of("diff", write("old.matrix", OLD), "--old-variant", "nobody asks");
        assertThat(unknown.err()).contains("unknown variant `nobody asks`: write one of \"Clerks ask\"");
        assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void markdownIsATableAKindAndHarmless() throws IOException {
        String hostile = OLD.replace("View order ", "\"See <b>x</b> \\| `@all` $a$ [y](z)\" {view_order} ");
        Run run = Run.of(
                "diff",
                write("old.matrix", hostile),
                write("new.matrix", hostile.replace("| own   |", "| ✔     |")),
                "--format",
                "markdown");
        assertThat(run.out())
                .startsWith("**Changes in meaning: widened 1.**\n\n### Widened (1)\n\n"
                        + "| Permission | Who | Before | After | When | Example |\n"
                        + "| --- | --- | --- | --- | --- | --- |\n"
                        + "| \"See &lt;b&gt;x&lt;/b&gt; ")
                .contains(
                        " \\| \\`&#64;all\\` \\$a\\$ \\[y\\](z)\" (Order) | Guest | No | Yes | not placed by the user | not placed by the user |");
    }

    /** The command line takes names, so it tells them; whoever reads a pull request gets the words of the page. */
    @Test
    void textHasTheNamesOfTheMatrixAndMarkdownItsWords() throws IOException {
        String matrix = OLD.replace("relation author", "fact plan of account: free, team, large, huge\nrelation author")
                .replace(
                        "own means allow only when author",
                        "own means allow only when author and (plan is free or plan is team)");
        String before = write("old.matrix", matrix.replace("| own   |", "| ✘     |"));
        String after = write("new.matrix", matrix);
        assertThat(Run.of("diff", before, after).out()).contains("when: author and (plan is free or team)\n");
        assertThat(Run.of("diff", before, after, "--format=json").out())
                .contains("\"author and (plan is free or team)\"");
        assertThat(Run.of("diff", before, after, "--format=markdown").out())
                .contains("| placed by the user and (plan is free or team) |");
    }

    @Test
    void aLongTableIsCutOffAndSaysSo() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 53; i++) {
            rows.append("  | Do ").append(i).append(" | ✔ | ✔ | ✘ |\n");
        }
        String old = OLD.replace(
                "changes \"People\"",
                "table \"More\"\n  | Permission | Owner | Clerk | Guest |\n" + rows + "changes \"People\"");
        Run run = Run.of(
                "diff",
                write("old.matrix", old),
                write("new.matrix", old.replaceAll("(Do \\d+ \\| ✔ \\| ✔ \\| )✘", "$1✔")),
                "--format=markdown");
        assertThat(run.out())
                .startsWith("**Changes in meaning: widened 53.**")
                .contains("| Do 49 |")
                .doesNotContain("| Do 50 |")
                .endsWith("\n… and 3 more rows\n");
    }

    @Test
    void jsonHasEverything() throws IOException {
        Run run = Run.of("diff", write("old.matrix", OLD), write("new.matrix", NEW), "--format", "json");
        String json = run.out().replaceAll("\\s+", "");
        assertThat(json)
                .startsWith(
                        "{\"same\":false,\"decisions\":[{\"kind\":\"widened\",\"before\":{\"answer\":\"denied\",\"ask\":[]},"
                                + "\"after\":{\"answer\":\"allowed\",\"ask\":[]},\"permission\":\"order.view_order\","
                                + "\"label\":\"Vieworder\",\"assigned\":[\"Guest\"],\"when\":\"notauthor\",\"implied\":false,"
                                + "\"example\":[\"notauthor\"]},")
                .contains("\"after\":{\"answer\":\"on-request\",\"ask\":[\"Owner\"]}")
                .contains(
                        "\"change\":\"change\",\"actors\":[[\"Owner\"]],\"targets\":[{\"self\":false,\"roles\":[\"Guest\"]}],"
                                + "\"roles\":[\"Clerk\"]")
                .contains("{\"kind\":\"added\",\"of\":\"rule\",\"meaning\":false,\"after\":{")
                .endsWith("\"notCompared\":[]}");
        Run same = Run.of("diff", write("old.matrix", OLD), write("new.matrix", OLD), "--format", "json");
        assertThat(same.out().replaceAll("\\s+", ""))
                .isEqualTo("{\"same\":true,\"decisions\":[],\"roles\":[],\"changes\":[],\"declarations\":[],"
                        + "\"notCompared\":[]}");
    }

    @Test
    void whatIsAddedAndRemovedIsTold() throws IOException {
        String other = OLD.replace("role Clerk, Guest", "role Clerk, Guest, Auditor")
                .replace("| Guest |", "| Guest | Auditor |")
                .replace("| own   |", "| own   | ✔ |")
                .replace("| ✘     |", "| ✘     | ✘ |")
                .replace("held by exactly 1 user", "held by 1 or more users")
                .replace("relation author", "fact closed of Order\nrelation author");
        Run run = Run.of("diff", write("old.matrix", OLD), write("new.matrix", other));
        assertThat(run.out())
                .contains("Added (2)", "who: Auditor", "role added\n    name: Auditor")
                .contains(
                        "role changed\n    name: Owner\n    detail: was: held by exactly 1 user; is: held by 1 or more users")
                .contains("fact added\n    name: Order.closed");
        Run back = Run.of("diff", write("new.matrix", other), write("old.matrix", OLD));
        assertThat(back.out()).contains("Removed (2)", "role removed\n    name: Auditor", "fact removed");
    }

    @Test
    void htmlIsThePageOfTheNewMatrix() throws IOException {
        String old = write("old.matrix", OLD);
        Run run = Run.of("diff", old, write("new.matrix", NEW), "--format", "html");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<title>Shop: what changed</title>",
                        "id=\"row-order.refund_order.Clerk\"",
                        "**Changes in meaning");
    }

    @Test
    void htmlNamesAVariantAsItsMatrixDoes() throws IOException {
        Run run = Run.of("diff", write("old.matrix", OLD), "--new-variant", "clerks ASK", "--format", "html");
        assertThat(run.out()).contains("old.matrix, &quot;Clerks ask&quot;</bdi>", "This is the reading “Clerks ask”.");
    }

    /** As a report of it would: the page says that promises hold. The other forms compare it all the same. */
    @Test
    void htmlNeedsANewMatrixThatKeepsItsPromises() throws IOException {
        String broken = NEW + "invariant \"Nobody refunds\"\n  no one may order.refund_order\n";
        String old = write("old.matrix", OLD);
        String file = write("new.matrix", broken);
        Run run = Run.of("diff", old, file, "--format", "html");
        assertThat(run.err()).contains("the promise \"Nobody refunds\"");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("diff", old, file).code()).isEqualTo(1);
        assertThat(Run.of("diff", file, old, "--format", "html").code()).isEqualTo(1);
    }

    @Test
    void writesAFile() throws IOException {
        Path file = folder.resolve("diff.md");
        Run run = Run.of(
                "diff", write("old.matrix", OLD), write("new.matrix", NEW), "--format=markdown", "-o", file.toString());
        assertThat(run.out()).isEqualTo("written   " + file + "\n");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Files.readString(file)).startsWith("**Changes in meaning: ");
    }

    @Test
    void aMatrixWithErrorsIsNotCompared() throws IOException {
        Run run = Run.of("diff", write("old.matrix", "matrix One\nroel A\n"), write("new.matrix", NEW));
        assertThat(run.err()).contains("old.matrix:2:1");
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void twoMatricesAreNeeded() throws IOException {
        Run run = Run.of("diff", write("old.matrix", OLD));
        assertThat(run.err()).contains("say what to compare", "another file, --git with a revision, or --new-variant");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
