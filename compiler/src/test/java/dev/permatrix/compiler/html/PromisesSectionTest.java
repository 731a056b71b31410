package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.Invariant;
import dev.permatrix.dsl.model.Reason;
import dev.permatrix.dsl.verify.Sentence;
import dev.permatrix.dsl.verify.Verification;
import dev.permatrix.dsl.verify.Verification.Counterexample;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PromisesSectionTest {

    @Test
    void whatIsRefutedComesFirstWithItsCounterexample() {
        VerifiedMatrix matrix = HtmlPages.matrix(HtmlPages.DESK);
        List<Invariant> promises = matrix.model().invariants();
        Reason reason = new Reason(promises.get(1).span(), "the rule");
        Counterexample broken = new Counterexample(
                Sentence.of("a Guest asks for ").label("Export `all` <b>"), Sentence.of("allowed"), List.of(reason));
        Verification verification = new Verification(List.of(
                new Proof(promises.get(0), Result.PROVED, 1, Optional.empty()),
                new Proof(promises.get(1), Result.REFUTED, 12, Optional.of(broken))));
        Document page = HtmlPages.page(new VerifiedMatrix(matrix.table(), verification));

        assertThat(page.select("#promises .verdict").eachText()).containsExactly("Refuted", "Proved");
        Element refuted = page.getElementById("promise-agents-never-export");
        assertThat(refuted.text())
                .contains(
                        "12 situations tried",
                        "Counterexample a Guest asks for “Export `all` <b>” Answer: allowed Because: the rule line 66");
        assertThat(page.getElementById("promise-only-the-owner-and-those-who-asked-add-users")
                        .text())
                .contains("1 situation tried");
        assertThat(page.select(".sum .bad a").text()).isEqualTo("1 refuted");
    }
}
