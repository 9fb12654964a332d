import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The resident compiler: reads `target TAB file`, answers a line per error and `end`. It runs nothing of a sample. */
public class CompilerHost {
  public static void main(String[] args) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t");
      DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
      List<String> options = List.of("-d", parts[0], "-proc:none", "-g", "-nowarn", "-cp", parts[0]);
      Iterable<? extends JavaFileObject> units = files.getJavaFileObjects(new File(parts[1]));
      compiler.getTask(null, files, found, options, null, units).call();
      for (Diagnostic<? extends JavaFileObject> each : found.getDiagnostics()) {
        if (each.getKind() != Diagnostic.Kind.ERROR) continue;
        String message = each.getMessage(null).replace("\\", "\\\\").replace("\n", "\\n");
        out.println("error\t" + each.getLineNumber() + "\t" + each.getColumnNumber() + "\t" + message);
      }
      out.println("end");
    }
  }
}
