package io.examplarymock.harness.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import io.examplarymock.harness.usage.ToolFailed;
import io.examplarymock.harness.usage.WrongUsage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A running browser, for as long as this is open. It, and all that comes from it, belongs to the thread that launched it.
 *
 * <pre>{@code
 * try (Chromium chromium = Chromium.launch(System.getenv(), ChromiumOptions.HEADLESS)) {
 *     Page page = chromium.browser().newPage();
 * }
 * }</pre>
 */
public final class Chromium implements AutoCloseable {
    /** Names the browser's executable, where it is not found by itself. */
    public static final String VARIABLE = "CHROMIUM";

    private static final String MISSING = "there is no Chromium at /usr/bin/chromium, in " + VARIABLE
            + " or on the PATH (as chromium, chromium-browser or google-chrome); on Debian: apt-get install chromium";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String DRIVER = "com.microsoft.playwright.impl.driver.jar.DriverJar";

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Returns the executable. One that {@value #VARIABLE} names is the only one looked for. */
    public static Optional<Path> find(Map<String, String> environment) {
        String named = environment.get(VARIABLE);
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        Stream<Path> onPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(environment.getOrDefault("PATH", ""))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(Stream.of(Path.of("/usr/bin/chromium")), onPath)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * Checks that there are a browser and the driver that steers it.
     *
     * @throws WrongUsage if one is missing; says what to put where
     */
    public static Path require(Map<String, String> environment) {
        try {
            Class.forName(DRIVER, false, Chromium.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new WrongUsage("a browser is steered with Playwright's driver, which is not on the class path; put "
                    + driverJar() + " (com.microsoft.playwright:driver-bundle on Maven Central) into a folder lib"
                    + " beside the jar of the harness");
        }
        return find(environment).orElseThrow(() -> new WrongUsage(MISSING));
    }

    /**
     * Starts a browser.
     *
     * @throws WrongUsage if there is none, or no driver for it
     * @throws ToolFailed if it does not start
     */
    public static Chromium launch(Map<String, String> environment, ChromiumOptions options) {
        Path executable = require(environment);
        Playwright playwright = null;
        try {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Chromium(
                    playwright,
                    playwright
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(executable)
                                    .setHeadless(!options.headed())
                                    .setArgs(options.flags())));
        } catch (PlaywrightException broken) {
            if (playwright != null) {
                playwright.close();
            }
            throw new ToolFailed(executable + " did not start: " + reason(broken, options));
        }
    }

    /** Returns the browser, for code in this package and those below. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static String reason(PlaywrightException broken, ChromiumOptions options) {
        String message = String.valueOf(broken.getMessage());
        return options.headed() && (message.contains("DISPLAY") || message.contains("XServer"))
                ? "there is no display to show its windows on; leave out --headed"
                : message.lines().filter(line -> !line.isBlank()).findFirst().orElse("no reason was given");
    }

    private static String driverJar() {
        String version = Playwright.class.getPackage().getImplementationVersion();
        return version == null ? "driver-bundle-….jar" : "driver-bundle-" + version + ".jar";
    }
}
