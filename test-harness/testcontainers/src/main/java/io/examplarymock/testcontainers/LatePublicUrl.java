package io.examplarymock.testcontainers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ContainerConfig;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.testcontainers.images.builder.Transferable;

/**
 * A public URL that is known only when the container runs, since Docker then chooses the port, while the mock reads its
 * options once. So the container begins with a shell that waits for a file with the URL and then becomes the mock.
 */
final class LatePublicUrl {
    static final String FILE = "/tmp/examplary-mock-public-url";

    private static final int WORLD_READABLE = 0644;
    private static final String WAIT_AND_BECOME = "until [ -s \"$0\" ]; do sleep 0.05; done; "
            + Setting.PUBLIC_URL.variable() + "=\"$(cat \"$0\")\"; export " + Setting.PUBLIC_URL.variable()
            + "; exec \"$@\"";

    /** Puts the shell before what the image, or the user, wants to run. */
    void hold(CreateContainerCmd create, DockerClient docker) {
        ContainerConfig image = docker.inspectImageCmd(create.getImage()).exec().getConfig();
        if (isEmpty(create.getEntrypoint()) && isEmpty(create.getCmd())) {
            // Docker forgets the image's own arguments where it is given an entry point.
            create.withCmd(orEmpty(image.getCmd()));
        }
        create.withEntrypoint(
                held(isEmpty(create.getEntrypoint()) ? orEmpty(image.getEntrypoint()) : create.getEntrypoint()));
    }

    /** Returns the whole entry point; Docker adds the arguments. */
    static List<String> held(String... entrypoint) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", WAIT_AND_BECOME, FILE));
        words.addAll(Arrays.asList(entrypoint));
        return words;
    }

    private static boolean isEmpty(String[] words) {
        return orEmpty(words).length == 0;
    }

    private static String[] orEmpty(String[] words) {
        return words == null ? new String[0] : words;
    }

    Transferable content(URI url) {
        return Transferable.of(url.toString().getBytes(StandardCharsets.UTF_8), WORLD_READABLE);
    }

    @Override
    public String toString() {
        return "the host's";
    }
}
