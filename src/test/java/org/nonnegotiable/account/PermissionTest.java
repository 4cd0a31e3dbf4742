package org.nonnegotiable.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nonnegotiable.audit.Deed;

/** Roles × deeds × own, another's and nobody's embassy, all from the one table. */
class PermissionTest {

    private static final Path TABLE = Path.of("src/main/resources/desk/permissions.csv");

    record Cell(Role role, Deed deed, String reach, boolean secondFactor) {
    }

    @Test
    void the_table_has_every_deed_once_and_no_other() throws IOException {
        assertThat(lines().skip(1).map(line -> line[0])).containsExactlyElementsOf(Arrays.stream(Deed.values()).map(Deed::name).toList());
    }

    @Test
    void the_table_has_every_role() throws IOException {
        assertThat(lines().findFirst().orElseThrow()).contains(Arrays.stream(Role.values())
                .map(role -> role.name().toLowerCase(Locale.ROOT)).toArray(String[]::new));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void an_account_may_what_the_table_says(Cell cell) {
        Account account = account(cell.role, "DE");
        assertThat(cell.reach).isIn("-", "own", "all");
        assertThat(account.may(cell.deed)).isEqualTo(!cell.reach.equals("-"));
        assertThat(account.may(cell.deed, "DE")).isEqualTo(!cell.reach.equals("-"));
        assertThat(account.may(cell.deed, "FR")).isEqualTo(cell.reach.equals("all"));
        assertThat(account.may(cell.deed, null)).isEqualTo(cell.reach.equals("all"));
        assertThat(Permissions.needsSecondFactor(cell.deed)).isEqualTo(cell.secondFactor);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void a_closed_account_may_nothing(Cell cell) {
        Account account = account(cell.role, "DE");
        account.closedAt = Instant.EPOCH;
        assertThat(account.may(cell.deed)).isFalse();
        assertThat(account.may(cell.deed, "DE")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobody_both_writes_and_approves(Role role) {
        Account account = account(role, "DE");
        assertThat(account.may(Deed.APPROVE_TEXT) && (account.may(Deed.WRITE_STORY) || account.may(Deed.TRANSLATE_STORY))).isFalse();
    }

    @Test
    void approving_confirming_withdrawing_and_erasing_need_the_second_factor() {
        assertThat(List.of(Deed.APPROVE_TEXT, Deed.CONFIRM_READING, Deed.WITHDRAW_STORY, Deed.ERASE_STORY))
                .allMatch(Permissions::needsSecondFactor);
    }

    static Stream<Cell> cells() throws IOException {
        List<String[]> lines = lines().toList();
        return lines.stream().skip(1).flatMap(line -> IntStream.range(1, line.length - 1).mapToObj(column ->
                new Cell(Role.valueOf(lines.get(0)[column].toUpperCase(Locale.ROOT)), Deed.valueOf(line[0]), line[column],
                        line[line.length - 1].equals("yes"))));
    }

    private static Stream<String[]> lines() throws IOException {
        return Files.readAllLines(TABLE).stream().map(line -> line.split(","));
    }

    private static Account account(Role role, String embassy) {
        Account account = new Account();
        account.role = role;
        account.embassy = embassy;
        return account;
    }
}
