package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramIT {
    @TempDir
    Path directory;

    DataDirectory data;

    @BeforeEach
    void fresh() throws IOException {
        data = FreshData.in(directory);
    }

    @AfterEach
    void nothing_left_running() throws IOException {
        assertThat(FreshData.servers(data)).isEmpty();
        FreshData.unlink(data);
    }

    @Test
    void a_killed_site_starts_again_and_ends_in_order_when_interrupted() throws Exception {
        var killed = RunningProgram.started(data).serving();
        var orphan = FreshData.servers(data).findFirst().orElseThrow();
        killed.kill();
        assertThat(orphan.isAlive()).isTrue();

        var site = RunningProgram.started(data).serving();
        assertThat(orphan.isAlive()).isFalse();
        assertThat(FreshData.servers(data)).hasSize(1);

        site.interrupt();
        assertThat(site.exitCode()).isEqualTo(130);
        assertThat(FreshData.servers(data)).isEmpty();
        assertThat(data.connection()).doesNotExist();
    }

    @Test
    void beside_a_running_site_a_second_one_is_refused_and_a_command_is_served() throws Exception {
        try (var site = RunningProgram.started(data).serving()) {
            var second = RunningProgram.started(data);
            assertThat(second.exitCode()).isEqualTo(1);
            assertThat(second.errors()).containsPattern("^The data in .* is already in use by process \\d+: .*\\.\n$").hasLineCount(1);

            var command = RunningProgram.started(data, "--help");
            assertThat(command.exitCode()).isZero();
            assertThat(RunningProgram.started(data, "no-such-command").exitCode()).isEqualTo(2);
            assertThat(site.isAlive()).isTrue();
            assertThat(FreshData.servers(data)).hasSize(1);
        }
    }

    @Test
    void two_commands_without_a_site_bring_the_database_up_and_down_one_after_the_other() throws Exception {
        var first = RunningProgram.started(data, "--help");
        var second = RunningProgram.started(data, "--help");
        assertThat(first.exitCode()).isZero();
        assertThat(second.exitCode()).isZero();
    }

    @Test
    void a_configured_address_is_used_and_waited_for_even_when_nobody_is_there() throws Exception {
        try (var program = RunningProgram.started(data, List.of("-Dquarkus.datasource.jdbc.url=jdbc:mariadb://127.0.0.1:1/campaign")).serving()) {
            assertThat(program.errors()).contains("The database does not answer; what was kept is shown until it does.");
            assertThat(data.tables()).doesNotExist();
        }
    }
}
