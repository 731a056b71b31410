package dev.permatrix.compiler.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'quoted'",
                "a:b\\c/d?e*f[g]h",
                "History",
                "",
                "   ",
                "'",
                "A label that is much longer than the thirty-one characters of Excel",
                "🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉",
                "line\nline\u0000",
                "<script>alert(1)</script>"
            })
    void excelTakesEveryName(String label) {
        String name = new SheetNames().of(label);
        WorkbookUtil.validateSheetName(name);
        assertThat(name).isNotBlank().isNotEqualToIgnoringCase("history");
        assertThat(name.codePoints()).noneMatch(it -> Character.getType(it) == Character.SURROGATE);
    }

    @Test
    void noNameIsGivenTwice() {
        SheetNames names = new SheetNames();
        String text = "A label that is much longer than Excel allows";
        assertThat(names.of("Orders")).isEqualTo("Orders");
        assertThat(names.of("ORDERS")).isEqualTo("ORDERS (2)");
        assertThat(names.of("Orders")).isEqualTo("Orders (3)");
        assertThat(names.of(text)).isEqualTo("A label that is much longer tha");
        assertThat(names.of(text)).isEqualTo("A label that is much longer (2)");
    }
}
