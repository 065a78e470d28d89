package io.examplarymock.benchmarks;

import io.examplarymock.schemas.SchemaReport;
import io.examplarymock.schemas.Tier;
import io.examplarymock.server.ids.IdKind;
import io.examplarymock.server.ids.IdSecret;
import io.examplarymock.server.ids.IdSequence;
import io.examplarymock.server.json.Json;
import io.examplarymock.server.json.JsonBody;
import io.examplarymock.server.json.JsonObject;
import io.examplarymock.server.session.Session;
import io.examplarymock.server.workspace.CreateSession;
import io.examplarymock.server.workspace.Workspace;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the creation of a session is made of. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PartsBenchmark {
    private static final String SCHEMA = "embed-session/create";

    private Mock mock;
    private byte[] bytes;
    private JsonBody body;
    private Object value;
    private Workspace workspace;
    private CreateSession command;
    private final IdSequence ids = IdSequence.startingWith(IdSecret.random());

    /** Begins anew each time, so that sessions do not fill the memory. */
    @Setup(Level.Iteration)
    public void begin() {
        mock = new Mock(1000);
        bytes = mock.createBody().getBytes(StandardCharsets.UTF_8);
        body = Json.parse(bytes);
        value = body.toValue();
        workspace = mock.workspaces.open(Mock.KEY);
        JsonObject members = body.toObject();
        command = new CreateSession(
                members.text("flow"),
                members.text("actor"),
                members.map("presets"),
                members.map("theme"),
                members.map("metadata"),
                members.text("returnUrl"),
                members.text("allowedOrigin"),
                workspace.ownerUserId());
    }

    /** Reading JSON. */
    @Benchmark
    public Object parse() {
        return Json.parse(bytes).toObject();
    }

    /** Writing JSON. */
    @Benchmark
    public byte[] write() {
        return Json.write(value);
    }

    /** Judging a body by its schema. */
    @Benchmark
    public SchemaReport validate() {
        return body.validate(SCHEMA);
    }

    /** How certain what a body uses is. */
    @Benchmark
    public Tier tier() {
        return body.tier(SCHEMA);
    }

    /** Making the id of a session. */
    @Benchmark
    public String id() {
        return ids.mint().next(IdKind.EMBED_SESSION);
    }

    /** The change of state, in the store. */
    @Benchmark
    public Session command() {
        return mock.workspaces.change(workspace.id(), command);
    }
}
