package io.examplarymock.harness.cli;

import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.validate.Validation;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code test-harness validate}: judges JSON by a schema. */
@Command(
        name = "validate",
        description = "Validates JSON documents against one of the schemas.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = HarnessCommand.EXIT_CODES)
final class ValidateCommand implements Callable<Integer> {
    private final InputStream in;

    @Spec
    private CommandSpec spec;

    @Option(names = "--schema", paramLabel = "NAME", description = "Schema to judge by, as --list names it.")
    private String schema;

    @Option(names = "--list", description = "Print the names of all schemas and end.")
    private boolean list;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if left out.")
    private Format format = Format.text;

    @Parameters(
            paramLabel = "FILE",
            description = "File, folder (for all .json files in it), glob, or - for standard input.")
    private List<String> files = List.of();

    /** Reads from {@code in} what is named {@code -}. */
    ValidateCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public Integer call() {
        return list ? listSchemas() : validate();
    }

    private int listSchemas() {
        List<String> names = Validation.schemas();
        out().println(format == Format.json ? Json.write(names) : String.join("\n", names));
        return ExitCode.PASSED;
    }

    private int validate() {
        if (schema == null) {
            throw new ParameterException(spec.commandLine(), "--schema NAME is missing");
        }
        if (files.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "there is no FILE to validate");
        }
        Validation validation = Validation.of(schema, files, in);
        out().println(format == Format.json ? validation.asJson() : validation.asText());
        return ExitCode.of(validation.passed());
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
