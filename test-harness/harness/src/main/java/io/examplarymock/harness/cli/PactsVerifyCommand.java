package io.examplarymock.harness.cli;

import io.examplarymock.harness.pacts.report.Verification;
import io.examplarymock.harness.pacts.verify.Header;
import io.examplarymock.harness.pacts.verify.PactVerification;
import io.examplarymock.harness.pacts.verify.VerifyOrder;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test-harness pacts verify}: verifies consumers' pacts against a mock or a service. */
@Command(
        name = "verify",
        description = "Verifies consumers' pacts against a mock, or any other provider.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footer = HarnessCommand.EXIT_CODES)
final class PactsVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1",
            paramLabel = "FILE, FOLDER or BROKER-URL",
            description = "A pact, a folder of pacts, or the address of a pact broker.")
    private String where;

    @Option(
            names = "--provider",
            paramLabel = "URL",
            description = "A provider that is running; without, a mock is started for the run.")
    private URI provider;

    @Option(
            names = "--header",
            paramLabel = "HEADER",
            description = "Sent with every request in place of what the pact has, for example"
                    + " \"Authorization: Bearer …\"; may be repeated.")
    private List<String> headers = List.of();

    @Option(
            names = "--admin-token",
            paramLabel = "TOKEN",
            description = "For a mock that asks for one (env EXAMPLARY_MOCK_ADMIN_TOKEN).")
    private String adminToken;

    @Option(
            names = "--states",
            paramLabel = "FILE",
            description = "YAML or JSON that says what your own names of provider states mean.")
    private Path states;

    @Option(
            names = "--lenient-states",
            description = "A state that the mock does not know becomes an empty workspace, with a warning.")
    private boolean lenientStates;

    @Option(
            names = "--provider-name",
            paramLabel = "NAME",
            description = "Whose pacts: in a broker those of " + VerifyOrder.PROVIDER
                    + " unless another is named, in files all of them.")
    private String providerName;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            description = "Writes the results there too: pacts-verify.xml (JUnit) and pacts-verify.html.")
    private Path report;

    @ArgGroup(exclusive = false, heading = "With a broker:%n")
    private BrokerOptions broker = new BrokerOptions();

    PactsVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        VerifyOrder order = new VerifyOrder(
                where,
                Optional.ofNullable(providerName),
                Optional.ofNullable(provider),
                given(adminToken, "EXAMPLARY_MOCK_ADMIN_TOKEN"),
                headers.stream().map(Header::parse).toList(),
                Optional.ofNullable(states),
                lenientStates,
                broker.order(this::given));
        Verification run = PactVerification.run(order, () -> surroundings.mock().apply(surroundings.environment()));
        spec.commandLine().getOut().println(run.asText(Ansi.AUTO.enabled()));
        if (report != null) {
            run.writeTo(report);
        }
        return run.passed() && !run.isComplete() ? ExitCode.BROKEN : ExitCode.of(run.passed());
    }

    private Optional<String> given(String option, String variable) {
        return Optional.ofNullable(option == null ? surroundings.environment().get(variable) : option)
                .filter(value -> !value.isBlank());
    }
}
