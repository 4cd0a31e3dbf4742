package org.nonnegotiable.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nonnegotiable.language.Language;

@QuarkusTest
class WordDiffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | She went home. | She came home. | She -went-+came+ home.
            en | She went home. | She went home, slowly. | She went home+, slowly+.
            uk | Ми жили на п’ятому поверсі. | Ми жили на третьому поверсі. | Ми жили на -п’ятому-+третьому+ поверсі.
            ja | 私は学校に行きました | 私は図書館に行きました | 私は-学校-+図書館+に行きました
            zh | 我们回家了 | 我们回国了 | 我们-回家-+回国+了
            th | ฉันรักแม่ | ฉันรักพ่อ | ฉันรัก-แม่-+พ่อ+
            ar | عادت الطفلة إلى البيت | عاد الطفل إلى البيت | -عادت-+عاد+ -الطفلة-+الطفل+ إلى البيت
            en | same | same | same
            """)
    void words_are_cut_as_the_language_cuts_them(String tag, String before, String after, String shown) {
        assertThat(shown(WordDiff.between(before, after, language(tag)))).isEqualTo(shown);
    }

    @Test
    void from_nothing_all_is_new_and_to_nothing_all_is_gone() {
        assertThat(shown(WordDiff.between("", "one\ntwo", language("en")))).isEqualTo("+one\ntwo+");
        assertThat(shown(WordDiff.between("one\ntwo", "", language("en")))).isEqualTo("-one\ntwo-");
        assertThat(WordDiff.between("", "", language("en"))).isEmpty();
    }

    @Test
    void a_paragraph_put_in_between_leaves_the_others_alone() {
        assertThat(shown(WordDiff.between("a\n\nb\n", "a\n\nnew\n\nb\n", language("en")))).isEqualTo("a\n+\nnew\n+\nb\n");
    }

    @Test
    void both_texts_can_be_read_out_of_it() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            String before = text(random);
            String after = text(random);
            List<WordDiff.Piece> pieces = WordDiff.between(before, after, language("uk"));
            assertThat(joined(pieces, WordDiff.Fate.INSERTED)).isEqualTo(before);
            assertThat(joined(pieces, WordDiff.Fate.DELETED)).isEqualTo(after);
        }
    }

    @Test
    void the_longest_texts_are_compared_in_a_moment() {
        String one = "a b\n".repeat(25_000);
        String other = "c d\n".repeat(25_000);
        String words = "word ".repeat(20_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            assertThat(WordDiff.between(one, other, language("en"))).hasSize(2);
            assertThat(WordDiff.between(words, words + "end", language("en"))).isNotEmpty();
        });
    }

    private static Language language(String tag) {
        return Language.fromString(tag.equals("zh") || tag.equals("th") ? "ja" : tag);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 6).mapToObj(i -> List.of("я", "ти ", "\n", "👩‍👧", " він", "\n\n").get(i)).collect(Collectors.joining());
    }

    private static String joined(List<WordDiff.Piece> pieces, WordDiff.Fate without) {
        return pieces.stream().filter(piece -> piece.fate() != without).map(WordDiff.Piece::text).collect(Collectors.joining());
    }

    private static String shown(List<WordDiff.Piece> pieces) {
        return pieces.stream().map(piece -> piece.isDeleted() ? "-" + piece.text() + "-" : piece.isInserted() ? "+" + piece.text() + "+" : piece.text())
                .collect(Collectors.joining());
    }
}
