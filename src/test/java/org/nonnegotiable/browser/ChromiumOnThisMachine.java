package org.nonnegotiable.browser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium and a font; where one is missing, root gets Debian's and anybody else one sentence. */
class ChromiumOnThisMachine {

    /** First the one without windows: it takes half the time. */
    private static final List<String> NAMES = List.of("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable");
    private static final String PACKAGES = "chromium-headless-shell fonts-noto-core fonts-noto-cjk";

    private final Map<String, String> environment;
    private final List<Path> fontFolders;
    private final boolean root;

    ChromiumOnThisMachine() {
        this(System.getenv(), List.of(Path.of("/usr/share/fonts"), Path.of("/usr/local/share/fonts"), Path.of("/Library/Fonts"),
                Path.of(System.getProperty("user.home"), ".local", "share", "fonts")), "root".equals(System.getProperty("user.name")));
    }

    ChromiumOnThisMachine(Map<String, String> environment, List<Path> fontFolders, boolean root) {
        this.environment = environment;
        this.fontFolders = fontFolders;
        this.root = root;
    }

    Path program() {
        if (found().isEmpty() || !hasFonts()) {
            install();
        }
        return found().orElseThrow(() -> missing(""));
    }

    private Optional<Path> found() {
        Stream<Path> named = Optional.ofNullable(environment.get("CHROMIUM")).map(Path::of).stream();
        List<Path> folders = Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of).toList();
        Stream<Path> inPath = NAMES.stream().flatMap(name -> folders.stream().map(folder -> folder.resolve(name)));
        return Stream.concat(named, inPath).filter(Files::isExecutable).findFirst();
    }

    private boolean hasFonts() {
        return fontFolders.stream().filter(Files::isDirectory).anyMatch(folder -> {
            try (var files = Files.find(folder, 6, (file, facts) -> file.toString().matches("(?i).*\\.(ttf|otf|ttc)"))) {
                return files.findAny().isPresent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void install() {
        if (!root) {
            throw missing("");
        }
        // the lists of packages may be absent or old: then the first attempt fails
        if (aptGet("install").isPresent()) {
            aptGet("update");
            aptGet("install").ifPresent(output -> {
                throw missing(output);
            });
        }
    }

    /** What it printed when it failed, else nothing. */
    private Optional<String> aptGet(String verb) {
        List<String> command = new ArrayList<>(
                List.of("apt-get", "--yes", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", verb));
        if (verb.equals("install")) {
            command.addAll(List.of(PACKAGES.split(" ")));
        }
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 ? Optional.empty() : Optional.of(output);
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException missing(String output) {
        return new IllegalStateException(("Chromium or a font is missing: install them with `apt-get install %s`,"
                + " or name a Chromium in CHROMIUM.\n%s").formatted(PACKAGES, output).strip());
    }
}
