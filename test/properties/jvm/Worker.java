import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Lives as long as its standard input: compiles a folder of sources, runs its {@code cases.Main}, and says where the output is. */
public final class Worker {
    private Worker() {
    }

    public static void main(String[] args) throws Exception {
        PrintStream answers = System.out;
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String folder = commands.readLine(); folder != null; folder = commands.readLine()) {
            Path output = Path.of(folder, "output.txt");
            try (PrintStream out = new PrintStream(output.toFile(), "UTF-8")) {
                String wrong = compile(Path.of(folder));
                if (wrong.isEmpty()) {
                    run(Path.of(folder, "classes"), out);
                } else {
                    out.print("NOT JAVA\n" + wrong);
                }
            } catch (Throwable e) {
                Files.writeString(output, "BROKEN\n" + e + (e.getCause() == null ? "" : "\n" + e.getCause()));
            }
            answers.println("done");
            answers.flush();
        }
    }

    private static String compile(Path folder) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(folder)) {
            List<File> sources = all.filter(path -> path.toString().endsWith(".java")).map(Path::toFile)
                    .collect(Collectors.toList());
            List<String> options = List.of("--release", "11", "-d", folder.resolve("classes").toString(),
                    "-classpath", System.getProperty("java.class.path"));
            boolean fine = compiler.getTask(said, files, null, options, null,
                    files.getJavaFileObjectsFromFiles(sources)).call();
            return fine ? "" : said.toString();
        }
    }

    private static void run(Path classes, PrintStream out) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            loader.loadClass("cases.Main").getMethod("run", PrintStream.class).invoke(null, out);
        }
    }
}
