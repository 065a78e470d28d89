package durability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A mock in a process of its own. */
class Mock {
    final Process process;
    final String url;

    /** @param kilobytes how large files may become; null for any size */
    Mock(Path jar, Path file, Long kilobytes) throws IOException {
        long began = System.nanoTime();
        String limit = kilobytes == null ? "" : "ulimit -S -f " + kilobytes + "; ";
        process = new ProcessBuilder(
                        "bash",
                        "-c",
                        limit + "exec \"$2\" -XX:TieredStopAtLevel=1 -XX:-UsePerfData -jar \"$0\" serve --port 0"
                                + " --store \"file:$1\"",
                        jar.toString(),
                        file.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Durability.MOCKS.add(process);
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String found = null;
        for (String line = lines.readLine(); line != null && found == null; line = lines.readLine()) {
            if (line.contains("  API ")) {
                found = line.substring(line.indexOf("http")).trim();
            }
        }
        Durability.require(found != null, "the mock did not start on " + file);
        url = found;
        Durability.slowest = Math.max(Durability.slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
        Thread drain = new Thread(() -> lines.lines().forEach(line -> {}));
        drain.setDaemon(true);
        drain.start();
    }

    String pid() {
        return String.valueOf(process.pid());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        Durability.MOCKS.remove(process);
    }
}
