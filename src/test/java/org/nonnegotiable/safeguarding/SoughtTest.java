package org.nonnegotiable.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is withheld is found however it is written, and what is not withheld is left alone. */
class SoughtTest {

    private static final List<String> TERMS = List.of("Златомира", "Zlatomyra", "Вишгородець", "Mar'iana", "Ізюм", "زلاتوميرا", "זלטומירה", "Żółkiewska",
            "Школа імені Лесі", "12.05.2014");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Олена          | Олену бачили
            Олена          | ОЛЕНОЮ
            Олена          | О л е н а
            Олена          | О-ле-на
            Олена          | Оле на
            Олена          | О.л.е.н.а
            Олена          | Олeна
            Олена          | 0лена
            Олена          | **Оле**на
            Яна            | Яні
            Яна            | до Яни!
            Мар’яна        | Марʼяна
            Мар’яна        | Маряна
            Київ           | у Києві
            Київ           | київський
            Харків         | Харкова
            Маріуполь      | маріупольський
            Kyiv           | KYIV
            Kyiv           | Кyiv
            Łódź           | Lodz
            Straße         | STRASSE
            Ангеліна       | Ангелі́на
            Olena          | photoOlena2014.jpg
            Olena          | Olena’nın
            كييف           | في بكييف
            كييف           | كِيِيف
            قرية           | قريه
            קייב           | בקייב
            キーウ         | 私はキーウにいた
            上海           | 我在上海市
            Школа Лесі     | школи Лесі
            +380501234567  | 380 50 123-45-67
            0501234567     | +380501234567
            12.05.2014     | 12/05/2014
            12.05.2014     | ١٢-٠٥-٢٠١٤
            """)
    void a_term_is_found(String term, String text) {
        assertThat(new Sought(term).in(Folded.of(text))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Олена          | поле на обрії
            Яна            | Я на вулиці
            Іра            | І раніше, і потім
            Іван           | диван
            Анна           | ванна
            Марк           | маркер
            Ana            | any bananas
            Tom            | tomato and torn
            Ян             | янтар
            4417           | 44178
            44             | 144
            كييف           | تكييف الهواء
            """)
    void what_only_looks_alike_is_left_alone(String term, String text) {
        assertThat(new Sought(term).in(Folded.of(text))).isEmpty();
    }

    @Test
    void in_an_address_hyphens_stand_between_words() {
        assertThat(new Sought("Яна").in(Folded.of("я-на-вулиці", true))).isEmpty();
        assertThat(new Sought("Яна").in(Folded.of("яна-на-вулиці", true))).isNotEmpty();
    }

    @Test
    void the_place_is_where_it_stands_in_the_text() {
        String text = "Її звали Зла\u00ADто\u0301мира, але";
        Sought.Hit hit = new Sought("Златомира").in(Folded.of(text)).get(0);
        assertThat(text.substring(hit.from(), hit.to())).isEqualTo("Зла\u00ADто\u0301мира");
    }

    /** Whatever letters are put between, above and in the place of others, as long as a person would read the same. */
    @Test
    void a_disguise_hides_nothing() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String term = TERMS.get(random.nextInt(TERMS.size()));
            String text = "… " + disguised(term, random) + " …";
            assertThat(new Sought(term).in(Folded.of(text))).as("seed %d, round %d, %s", seed, round, escaped(text)).isNotEmpty();
        }
    }

    @Test
    void any_text_can_be_searched() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Sought> terms = TERMS.stream().map(Sought::new).toList();
        for (int round = 0; round < 500; round++) {
            String text = random.ints(200, 1, 0x2FFFF).filter(Character::isDefined).mapToObj(Character::toString).collect(Collectors.joining());
            Folded folded = Folded.of(text);
            terms.forEach(term -> assertThat(term.in(folded)).as("seed %d", seed)
                    .allMatch(hit -> hit.from() >= 0 && hit.from() < hit.to() && hit.to() <= text.length()));
        }
    }

    private static String disguised(String term, Random random) {
        StringBuilder text = new StringBuilder();
        term.codePoints().forEach(letter -> {
            text.append(alike(Character.toString(letter), random));
            text.append(random.nextInt(4) == 0 ? List.of("\u200B", "\u00AD", "\u2060", "\u200E", "\u202C", "\uFEFF").get(random.nextInt(6)) : "");
        });
        return switch (random.nextInt(3)) {
            case 0 -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case 1 -> Normalizer.normalize(text, Normalizer.Form.NFKC);
            default -> text.toString();
        };
    }

    private static String alike(String letter, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> letter.toUpperCase(Locale.ROOT);
            case 1 -> letter.toLowerCase(Locale.ROOT);
            case 2 -> Character.isLetter(letter.codePointAt(0)) && letter.codePointAt(0) < 0x500 ? letter + "\u0301" : letter;
            case 3 -> letter.replace('а', 'a').replace('о', 'o').replace('е', 'e').replace('і', 'i').replace('р', 'p').replace('с', 'c');
            case 4 -> letter.replace('a', 'а').replace('o', 'о').replace('e', 'е').replace('i', 'і').replace('y', 'у').replace('M', 'М');
            default -> letter;
        };
    }

    private static String escaped(String text) {
        return text.codePoints().mapToObj(sign -> sign < 128 ? Character.toString(sign) : "\\u%04X".formatted(sign)).collect(Collectors.joining());
    }
}
