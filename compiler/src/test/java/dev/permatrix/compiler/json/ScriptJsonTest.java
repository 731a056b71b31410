package dev.permatrix.compiler.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptJsonTest {

    @Test
    void mapsListsTextsNumbersAndTruths() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, "x", true));
        map.put("a", Map.of());
        assertThat(ScriptJson.of(map)).isEqualTo("{\"b\":[1,\"x\",true],\"a\":{}}");
    }

    @Test
    void noTextEndsTheScriptOrALine() {
        assertThat(ScriptJson.of("</script><!--&'\u2028\u2029\n\"\\"))
                .isEqualTo("\"\\u003C/script\\u003E\\u003C!--\\u0026\\u0027\\u2028\\u2029\\n\\\"\\\\\"");
        assertThat(ScriptJson.of(Map.of("</script>", "é漢😀"))).isEqualTo("{\"\\u003C/script\\u003E\":\"é漢😀\"}");
    }

    @Test
    void whatIsNoDataIsRefused() {
        assertThatThrownBy(() -> ScriptJson.of(List.of(1.5))).hasMessageContaining("1.5");
    }
}
