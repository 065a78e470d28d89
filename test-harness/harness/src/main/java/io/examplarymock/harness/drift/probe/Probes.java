package io.examplarymock.harness.drift.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of all probes, in the order in which they run: what a later one needs, an earlier one has made. */
public final class Probes {
    private Probes() {}

    /** Returns those that write and those that do not. */
    public static List<Probe> all() {
        List<Probe> probes = new ArrayList<>(List.of(
                new OwnUser(),
                new BareKey(),
                new WrongKey(),
                new ForeignPage(),
                new Description(),
                new PlainReads(),
                new UnknownExam(),
                new UnknownMaterial(),
                new UnknownApplication(),
                new OpenIdDiscovery(),
                new CreatesUser(),
                new RefusesUserWithoutEmail(),
                new ChangesRole(),
                new RenamesOwnUser(),
                new CreatesExam(),
                new ReadsExam(),
                new GrantsPermission(),
                new ReadsPermissions(),
                new ExportsExam(),
                new CreatesSpace(),
                new ReadsSpace(),
                new CreatesMaterial(),
                new SlicesMaterial(),
                new DefinesQuestionType(),
                new CreatesSession(),
                new ResponseModes(),
                new AcceptsFlows(),
                new ReadsSession()));
        probes.addAll(refusals());
        probes.add(new DeletesSession());
        probes.add(new DeletesExam());
        return List.copyOf(probes);
    }

    private static List<Probe> refusals() {
        return List.of(
                new RefusedSession(
                        "session without an actor",
                        "SCHEMA_VIOLATED",
                        Set.of("C2"),
                        bench -> Sessions.request("generate-exam", null, Map.of())),
                new RefusedSession(
                        "session of an unknown flow",
                        "SCHEMA_VIOLATED",
                        Set.of("C1"),
                        bench -> Sessions.request("play-chess", bench.known().actor(), Map.of())),
                new RefusedSession(
                        "actor who is no user",
                        "ACTOR_WITHOUT_PREFIX",
                        Set.of("C3.S"),
                        bench -> Sessions.request("generate-exam", "person_1", Map.of())),
                new RefusedSession(
                        "actor who owns the key",
                        "ACTOR_IS_OWNER",
                        Set.of(),
                        bench -> Sessions.request("generate-exam", bench.known().owner(), Map.of())),
                new RefusedSession(
                        "actor whom nobody knows",
                        "ACTOR_UNKNOWN",
                        Set.of(),
                        bench -> Sessions.request("generate-exam", "user_nobodyOfThisName00000", Map.of())),
                new RefusedSession(
                        "duration in odd minutes",
                        "SCHEMA_VIOLATED",
                        Set.of("C13.P"),
                        bench -> Sessions.request(
                                "generate-exam", bench.known().actor(), Map.of("intendedDuration", 20))),
                new RefusedSession(
                        "exam to take that does not exist",
                        "EXAM_OF_PRESET_UNKNOWN",
                        Set.of("C14.S"),
                        bench -> Sessions.request(
                                "take-exam", bench.known().actor(), Map.of("examId", UnknownExam.ID))));
    }
}
