package replicas;

import static replicas.Calls.require;
import static replicas.Replicas.PASSWORD;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A mock in a process of its own. */
final class Replica {
    final Process process;
    final String url;

    Replica(Path jar, String store) {
        try {
            process = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            jar.toString(),
                            "serve",
                            "--port",
                            "0",
                            "--store",
                            store)
                    .redirectErrorStream(true)
                    .start();
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder said = new StringBuilder();
            String found = null;
            for (String line = lines.readLine(); line != null && found == null; line = lines.readLine()) {
                said.append(line).append('\n');
                if (line.contains("  API ")) {
                    found = line.substring(line.indexOf("http")).trim();
                }
            }
            require(found != null, "a replica did not start:\n" + said);
            require(!said.toString().contains(PASSWORD), "the password is shown:\n" + said);
            url = found;
            Thread drain = new Thread(() -> drain(lines));
            drain.setDaemon(true);
            drain.start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void drain(BufferedReader lines) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                require(!line.contains(PASSWORD), "the password is shown: " + line);
                // A stack trace, or a defect that was logged.
                require(!line.matches("\\s+at .*|.*Exception.*"), "a replica logged " + line);
            }
        } catch (IOException killed) {
            // The end of the process.
        }
    }
}
