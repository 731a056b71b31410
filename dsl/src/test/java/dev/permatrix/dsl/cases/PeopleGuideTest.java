package dev.permatrix.dsl.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.cases.MarkdownExamples.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the guide to people files are audited, and what the guide says is found is found. */
class PeopleGuideTest {

    private static final Path GUIDE = Path.of("../docs/people.md");

    @TempDir
    private Path folder;

    @Test
    void thePeopleOfTheExampleBreakTheRulesThatItNames() throws IOException {
        write("input.matrix", block("matrix", 0));
        write("people.yaml", block("yaml", 0));
        assertThat(AuditTrial.of(folder, true).inShort()).isEqualTo(block("text", 1));
    }

    @Test
    void theFileOfUsersIsReadAsItSays() throws IOException {
        write("input.matrix", block("matrix", 0));
        String users = block("yaml", 0).replaceFirst("(?s)\nusers:.*", "\nusers: users.csv\n");
        write("people.yaml", users);
        write("users.csv", block("csv", 0));
        AuditTrial trial = AuditTrial.of(folder, false);
        assertThat(trial.inShort()).isEqualTo(block("text", 2));
        assertThat(trial.people()).isEqualTo(2);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String block(String kind, int index) throws IOException {
        List<Block> blocks = MarkdownExamples.of(Files.readString(GUIDE));
        return blocks.stream()
                .filter(block -> block.kind().equals(kind))
                .map(Block::text)
                .toList()
                .get(index);
    }
}
