package org.nonnegotiable.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumOnThisMachineTest {

    @TempDir
    Path machine;

    @BeforeEach
    void a_font() throws IOException {
        Files.createFile(Files.createDirectories(machine.resolve("fonts/noto")).resolve("a.ttf"));
    }

    @Test
    void the_named_program_goes_before_the_path() throws IOException {
        Path named = program("mine");
        Path inPath = program("chromium-browser");
        assertThat(on(Map.of("PATH", machine.toString())).program()).isEqualTo(inPath);
        assertThat(on(Map.of("PATH", machine.toString(), "CHROMIUM", named.toString())).program()).isEqualTo(named);
    }

    @Test
    void the_one_without_windows_goes_before_the_other() throws IOException {
        program("chromium");
        Path shell = Files.move(program("chromium-headless-shell"), Files.createDirectories(machine.resolve("later")).resolve("chromium-headless-shell"));
        assertThat(on(Map.of("PATH", machine + File.pathSeparator + shell.getParent())).program()).isEqualTo(shell);
    }

    @Test
    void without_chromium_whoever_is_not_root_is_told_in_one_sentence_what_to_install() {
        assertThatThrownBy(() -> on(Map.of("PATH", machine.toString())).program())
                .hasMessage("Chromium or a font is missing: install them with `apt-get install chromium-headless-shell fonts-noto-core fonts-noto-cjk`,"
                        + " or name a Chromium in CHROMIUM.");
    }

    @Test
    void without_fonts_it_is_not_enough() throws IOException {
        program("chromium");
        var machineWithoutFonts = new ChromiumOnThisMachine(Map.of("PATH", machine.toString()), List.of(machine.resolve("none")), false);
        assertThatThrownBy(machineWithoutFonts::program).hasMessageContaining("fonts-noto-core");
    }

    private ChromiumOnThisMachine on(Map<String, String> environment) {
        return new ChromiumOnThisMachine(environment, List.of(machine.resolve("fonts")), false);
    }

    private Path program(String name) throws IOException {
        return Files.setPosixFilePermissions(Files.createFile(machine.resolve(name)), PosixFilePermissions.fromString("rwx------"));
    }
}
