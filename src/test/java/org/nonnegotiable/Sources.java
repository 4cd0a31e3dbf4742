package org.nonnegotiable;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The files of the project as they lie in the checkout. */
final class Sources {

    static final Path MAIN = Path.of("src", "main", "java", "org", "nonnegotiable");
    static final Path JAVA = Path.of("src");
    static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** A file and its text. */
    record File(Path path, String text) {

        int lines() {
            return (int) text.lines().count();
        }

        boolean isIn(String... packages) {
            return Stream.of(packages).anyMatch(name -> path.startsWith(MAIN.resolve(name)));
        }

        @Override
        public String toString() {
            return path + " (" + lines() + " lines)";
        }
    }

    /** A method, where it stands, and how many lines it takes with its head. */
    record Method(Path file, long line, String name, long lines) {
    }

    private Sources() {
    }

    static List<File> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(path -> path.toString().endsWith(ending) && Files.isRegularFile(path)).sorted()
                    .map(path -> new File(path, read(path))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Method> methods(Path root) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var names = files(root, ".java").stream().map(File::path).toList();
        var units = compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(names);
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, units);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<Method> found = new ArrayList<>();
        try {
            task.parse().forEach(unit -> new Lengths(unit, positions, found).scan(unit, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static class Lengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            Tree head = method.getReturnType() == null ? method : method.getReturnType(); // annotations may hold tables
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, head));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            found.add(new Method(Path.of(unit.getSourceFile().getName()), first, method.getName().toString(), last - first + 1));
            return super.visitMethod(method, nothing);
        }
    }
}
