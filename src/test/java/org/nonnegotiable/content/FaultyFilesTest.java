package org.nonnegotiable.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever writes content is told the file, the line and what is wrong with it, for everything at once. */
@QuarkusTest
class FaultyFilesTest {

    private static final String READINGS = "figure,as_of,accuracy,value,qualifier,stated_by,publisher,url,in_series,seen,quote_sha256,kind,corrects,"
            + "reason,recorded_at,recorded_by,confirmed_by\n";
    private static final String READING =
            "returned,2025-01-01,day,7,exact,Speaker,Publisher,https://a.example/,yes,2025-01-02,,update,,,2025-01-03T00:00:00Z,Anna,Boris";

    @Inject
    ContentImport contentImport;
    @Inject
    Shelf shelf;
    @TempDir
    Path directory;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            messages/xx.properties     | a = b                                 | messages/xx.properties: is not named for a language
            messages/README            | a = b                                 | messages/README: is not named for a language
            messages/de.txt            | a = b                                 | messages/de.txt: is not named for a language
            messages/de/x              | a = b                                 | messages/de: is not named for a language
            messages/de.properties     | a = b#a = c                           | messages/de.properties:2: a stands twice
            messages/de.properties     | a = b#c={0                            | messages/de.properties:2: is no 'name = words'
            messages/de.properties     | a = b##c = d                          | messages/de.properties:2: is no 'name = words'
            messages/de.properties     | a = {0                                | messages/de.properties:1: a '{0':
            messages/de.properties     | a = {0, plural, one{x}}               | messages/de.properties:1: a '{0, plural, one{x}}':
            messages/de.properties     | a = {name}                            | messages/de.properties:1: a '{name}': names an argument
            messages/de.properties     | ä = b                                 | messages/de.properties:1: the name 'ä': is no name
            messages/de.properties     | desk_a = b                            | messages/de.properties:1: the name 'desk_a': is of the desk
            desk/uk.properties         | a = b                                 | desk/uk.properties:1: the name 'a': begins otherwise
            messages/de.properties     | `a = `                                | messages/de.properties:1: a is missing
            milestones/milestones.csv  | milestone,day,source                  | milestones/milestones.csv:1: the header must read milestone,date,source
            milestones/milestones.csv  | ``                                    | milestones/milestones.csv:1: the header must read
            milestones/milestones.csv  | milestone,date,date                   | milestones/milestones.csv:1: the header must read
            milestones/milestones.csv  | milestone,date,source#a,2025-01-01    | milestones/milestones.csv:2: has 2 fields instead of 3
            milestones/milestones.csv  | milestone,date,source#a,2025-01-01,b,c | milestones/milestones.csv:2: has 4 fields instead of 3
            milestones/milestones.csv  | milestone,date,source#a,2025-02-30,b  | milestones/milestones.csv:2: date '2025-02-30':
            milestones/milestones.csv  | milestone,date,source#a,25.07.2025,b  | milestones/milestones.csv:2: date '25.07.2025':
            milestones/milestones.csv  | milestone,date,source#a,+12025-07-01,b | milestones/milestones.csv:2: date '+12025-07-01':
            milestones/milestones.csv  | milestone,date,source#A b,2025-07-25,b | milestones/milestones.csv:2: milestone 'A b': is no code
            milestones/milestones.csv  | milestone,date,source#a,2025-07-25,   | milestones/milestones.csv:2: source is missing
            milestones/milestones.csv  | milestone,date,source#a,2025-07-25,"b | milestones/milestones.csv:2: is not CSV
            milestones/de.csv          | milestone,event#added,Etwas           | milestones/de.csv:2: milestone 'added' is not known
            milestones/de.csv          | milestone,event#icc-warrants,         | milestones/de.csv:2: event is missing
            embassies/embassies.csv    | country,languages,confirmed#XX,en,yes | embassies/embassies.csv:2: country 'XX': is no ISO 3166-1
            embassies/embassies.csv    | country,languages,confirmed#fr,fr,yes | embassies/embassies.csv:2: country 'fr': is no ISO 3166-1
            embassies/embassies.csv    | country,languages,confirmed#FR,fr,no  | embassies/embassies.csv:2: confirmed 'no': is neither
            embassies/embassies.csv    | country,languages,confirmed#FR,é,yes  | embassies/embassies.csv:2: languages 'é':
            embassies/embassies.csv    | country,languages,confirmed#FR,,yes   | embassies/embassies.csv:2: languages '':
            embassies/de.csv           | country,capital#XX,Nirgends           | embassies/de.csv:2: country 'XX' is not known
            figures/figures.csv        | figure#added                          | figures/figures.csv:2: there is no English message figure_added_name
            figures/figures.csv        | figure#Ä                              | figures/figures.csv:2: figure 'Ä': is no code
            drawings/added.svg         | <svg ><script/></svg>                 | drawings/added.svg: holds an element <script>
            drawings/added.png         | <svg ></svg>                          | drawings/added.png: the file's name 'added.png': is no code
            pages/Über uns/de.md       | x                                     | pages/Über uns: the folder's name
            """)
    void a_fault_is_told_with_its_file_and_line(String file, String text, String fault) {
        refused(file, text.replace("#", "\n"), fault);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            returned,2025-01-01   | added,2025-01-01      | figure 'added': is no figure
            2025-01-01            | 2025-02-30            | as_of '2025-02-30':
            2025-01-01            | 25.07.2025            | as_of '25.07.2025':
            ,day,                 | ,week,                | accuracy 'week': is none of
            ,7,                   | ,-1,                  | value '-1': is not between
            ,7,                   | ,10000000000000,      | value '10000000000000': is not between
            ,7,                   | ,7.5,                 | value '7.5':
            ,7,                   | ,,                    | value '':
            exact                 | roughly               | qualifier 'roughly':
            Speaker               | ''                    | stated_by is missing
            Publisher             | ''                    | publisher is missing
            https://a.example/    | ftp://a.example/      | url 'ftp://a.example/':
            https://a.example/    | javascript:alert(1)   | url 'javascript:alert(1)':
            https://a.example/    | /local                | url '/local':
            https://a.example/    | https://a b/          | url 'https://a b/':
            ,yes,                 | ,maybe,               | in_series 'maybe': is neither
            2025-01-02            | 2025-13-02            | seen '2025-13-02':
            ,update,              | ,joke,                | kind 'joke': is none of
            ,update,,             | ,correction,9,        | corrects 9 is no earlier entry
            ,Anna,Boris           | ,Anna,anna            | names no two people
            ,Anna,Boris           | ,,                    | names no two people
            ,Anna,Boris           | ,Anna                 | has 16 fields instead of 17
            """)
    void a_reading_says_everything_or_is_refused(String right, String wrong, String fault) {
        refused("figures/readings.csv", READINGS + READING.replace(right, wrong) + "\n", "figures/readings.csv:2: " + fault);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', nullValues = "gone", textBlock = """
            direction: ltr     | direction: up        | :3: direction 'up': is neither rtl nor ltr
            numbering: latn    | numbering: own       | :5: numbering 'own': is no numbering system
            tag: nl            | tag: NL              | :1: tag 'NL': is no canonical BCP 47 tag
            tag: nl            | tag: n               | :1: tag 'n':
            formats: nl        | formats: nl_NL       | :4: formats 'nl_NL':
            interface: unreviewed | interface: perhaps | :6: interface 'perhaps': is neither
            name: Nederlands   | nom: Nederlands      | :2: unknown field nom
            name: Nederlands   | 'tag: nl'            | :2: tag stands twice
            name: Nederlands   | 'name: [a'           | :3: is not YAML
            """)
    void a_language_says_everything_or_is_refused(String line, String other, String fault) {
        String language = "- tag: nl\n  name: Nederlands\n  direction: ltr\n  formats: nl\n  numbering: latn\n  interface: unreviewed\n";
        refused("languages.yaml", language.replace(line, other), "languages.yaml" + fault);
    }

    @Test
    void every_fault_of_every_file_is_told_at_once() {
        ContentFiles.write(directory, "messages/de.properties", "a\nb\n", "figures/readings.csv",
                READINGS + "x,2025-02-30,day,-1,roughly,,,ftp://a.example/,maybe,,,update,,,,Anna,Boris\n", "drawings/added.svg", "Ada");
        assertThat(faults()).hasSize(11).anySatisfy(fault -> assertThat(fault).startsWith("drawings/added.svg: "))
                .anySatisfy(fault -> assertThat(fault).startsWith("messages/de.properties:2: "));
    }

    @Test
    void what_is_not_UTF_8_is_said_to_be_so() {
        ContentFiles.write(directory, "milestones/de.csv", "milestone,event\nicc-warrants,Grüße\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(faults()).containsExactly("milestones/de.csv: is not UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"messages/de.properties", "milestones/de.csv", "languages.yaml", "pages/about/de.md", "drawings/key.svg"})
    void a_file_larger_than_any_we_need_is_not_read(String file) {
        ContentFiles.write(directory, file, new byte[5 << 20]);
        assertThat(faults()).containsExactly(file + ": is larger than 4194304 bytes");
    }

    @ParameterizedTest
    @CsvSource({"milestones/de.csv,2,'milestone,event\nicc-warrants,A'", "messages/de.properties,2,'a = b\nskip = '",
        "languages.yaml,2,'- tag: nl\n  name: '"})
    void control_characters_are_found(String file, int line, String before) {
        for (String control : new String[] {"\u0000", "\u0007", "\u001B[2J", "\u007F"}) {
            ContentFiles.write(directory, file, before + "x" + control + "\n");
            assertThat(faults()).anySatisfy(fault -> assertThat(fault).startsWith(file + ":" + line + ": ").contains("a control character"));
        }
    }

    @ParameterizedTest
    @CsvSource({"'- a\n- b\n'", "'a'", "'{{{{'", "'a: *b'", "'%'", "'--- a\n--- b'", "'!!java.lang.Object {}'", "'@'"})
    void what_is_no_map_in_YAML_is_said_to_be_so(String text) {
        ContentFiles.write(directory, "languages.yaml", text);
        assertThat(faults()).isNotEmpty().allSatisfy(fault -> assertThat(fault).startsWith("languages.yaml:"));
    }

    @Test
    void YAML_that_is_nested_without_end_is_refused() {
        ContentFiles.write(directory, "languages.yaml", "[".repeat(100_000));
        assertThat(faults()).hasSize(1);
    }

    private void refused(String file, String text, String fault) {
        ContentFiles.write(directory, file, text);
        assertThat(faults()).isNotEmpty().anySatisfy(found -> assertThat(found).startsWith(fault));
    }

    private List<String> faults() {
        long before = shelf.edition();
        FaultyContentException refusal = catchThrowableOfType(FaultyContentException.class, () -> contentImport.from(directory));
        assertThat(refusal).as("the refusal").isNotNull();
        assertThat(shelf.edition()).as("nothing was committed").isEqualTo(before);
        return refusal.faults().stream().map(Fault::toString).toList();
    }
}
