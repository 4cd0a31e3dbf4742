package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(ints = {1213, 1205, 1020, 1412})
    void what_was_taken_back_for_somebody_else_can_be_done_again(int code) {
        Throwable fault = new IllegalStateException(new SQLException("taken back", "40001", code));
        assertThat(Outage.tookBack(fault)).isTrue();
        assertThat(Outage.isBehind(fault)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1021, 1026, 1114, 1290, 1792, 1836, 1047, 1053, 1040, 1203, 1927})
    void a_database_that_can_do_nothing_is_away_and_nothing_is_done_again(int code) {
        Throwable fault = new IllegalStateException(new SQLException("full, or read-only, or without its cluster", "HY000", code));
        assertThat(Outage.isBehind(fault)).isTrue();
        assertThat(Outage.tookBack(fault)).isFalse();
    }

    @Test
    void a_broken_line_is_an_outage_and_whatever_else_was_said_nothing_is_done_again() {
        assertThat(Outage.isBehind(new SQLNonTransientConnectionException("broken", "08000"))).isTrue();
        assertThat(Outage.isBehind(new SQLTransientConnectionException("lost", "08S01"))).isTrue();
        assertThat(Outage.isBehind(new SQLException("Sorry, acquisition timeout!"))).isTrue();
        Exception both = new SQLException("taken back", "40001", 1213);
        both.addSuppressed(new SQLNonTransientConnectionException("broken", "08000"));
        assertThat(Outage.tookBack(both)).isFalse();
    }

    @Test
    void what_is_told_aside_is_heard_and_faults_in_a_circle_end() {
        Exception one = new IllegalStateException("cannot commit");
        Exception other = new IllegalStateException("because of", one);
        one.initCause(other);
        assertThat(Outage.isBehind(one)).isFalse();
        other.addSuppressed(new SQLException("taken back", "40001", 1213));
        assertThat(Outage.tookBack(one)).isTrue();
    }

    @Test
    void a_statement_that_is_wrong_is_a_fault_of_ours() {
        Throwable fault = new IllegalStateException(new SQLException("no such table", "42S02", 1146));
        assertThat(Outage.isBehind(fault)).isFalse();
        assertThat(Outage.tookBack(fault)).isFalse();
    }
}
