package dev.permatrix.cli.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GitTreeTest {

    private static final GitTree TREE = GitTree.of("100644 blob aa\ta/shop.matrix\0"
            + "100755 blob bb\ta/rows/orders.csv\0"
            + "100644 blob cc\ta/other.csv\0"
            + "100644 blob dd\torders.csv\0"
            + "120000 blob ee\ta/link.csv\0"
            + "160000 commit ff\ta/submodule\0"
            + "100644 blob 11\t../out.csv\0"
            + "100644 blob 22\ta/../../out.csv\0"
            + "100644 blob 33\t/etc/passwd\0"
            + "100644 blob 44\ta\\..\\out.csv\0"
            + "100644 blob 55\ta/with\ttab and\nline.csv\0");

    @Test
    void onlyFilesThatStayInTheirFolderAreKnown() {
        assertThat(TREE.blobs())
                .containsOnlyKeys(
                        "a/shop.matrix", "a/rows/orders.csv", "a/other.csv", "orders.csv", "a/with\ttab and\nline.csv");
        assertThat(TREE.blob("a/rows/orders.csv")).contains("bb");
        assertThat(TREE.blob("a/link.csv")).isEmpty();
        assertThat(GitTree.of("").blobs()).isEmpty();
    }

    @Test
    void aFileNamesWhatIsBesideItOrBelow() {
        assertThat(TREE.namedIn("a/shop.matrix", "table \"Orders\" from \"rows/orders.csv\""))
                .containsExactly("a/rows/orders.csv");
        assertThat(TREE.namedIn("a/rows/orders.csv", "rows/orders.csv other.csv"))
                .containsExactly("a/rows/orders.csv");
        assertThat(TREE.namedIn("top.matrix", "use a/shop.matrix")).containsExactly("a/shop.matrix");
    }
}
