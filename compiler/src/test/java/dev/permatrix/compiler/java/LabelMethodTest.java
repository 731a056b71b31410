package dev.permatrix.compiler.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.compiler.testing.InMemoryCompiler;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a permission is called hangs on the account, and only for the permission that says so. */
class LabelMethodTest {

    private static final String PROBE = """
            package example.levels;
            public final class Probe {
                public static String labels() {
                    return label(Authentication.BASIC, Tier.PREMIUM, AccountPermission.SET_PASSWORD) + ", "
                            + label(Authentication.IDENTITY_PROVIDER, Tier.FREE, AccountPermission.SET_PASSWORD) + ", "
                            + label(Authentication.IDENTITY_PROVIDER, Tier.STANDARD, AccountPermission.SET_PASSWORD) + ", "
                            + label(Authentication.IDENTITY_PROVIDER, Tier.STANDARD, AccountPermission.CREATE_USERS);
                }
                private static String label(Authentication authentication, Tier tier, AccountPermission permission) {
                    Subject subject = Subject.user("1").role(Role.ADMINISTRATOR).active(true).licence(Licence.VALID)
                            .tier(tier).authentication(authentication).noGrants();
                    return Levels.label(subject, permission);
                }
            }
            """;

    @Test
    void theLabelIsThatOfTheAccount() throws ReflectiveOperationException {
        Map<String, String> sources = new TreeMap<>(JavaCases.matrix("levels").sources());
        sources.put("example/levels/Probe.java", PROBE);
        Object labels = InMemoryCompiler.strict()
                .compile(sources)
                .orFail()
                .load()
                .loadClass("example.levels.Probe")
                .getMethod("labels")
                .invoke(null);
        assertThat(labels).isEqualTo("Set an initial password, Set an initial password, AD \"user\", Create users");
    }
}
