package io.examplarymock.harness.drift.report;

import io.examplarymock.harness.drift.observation.FactVerdict;
import io.examplarymock.harness.drift.observation.NewlySeen;
import io.examplarymock.harness.drift.observation.Observation;
import io.examplarymock.harness.drift.observation.Verdict;
import io.examplarymock.harness.json.Json;
import io.examplarymock.harness.json.JsonValue;
import io.examplarymock.schemas.Fact;
import io.examplarymock.schemas.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a person might change so that schemas and facts say what was seen: a JSON Patch (RFC 6902) for each file, and what
 * no patch can do. Tests in the patches keep them from being applied to other versions. Nothing is applied here.
 */
final class Proposal {
    private static final String FOLDER = "schemas/src/main/resources/io/examplarymock/schemas/";

    private final DriftReport report;
    private final Map<String, List<Map<String, Object>>> patches = new TreeMap<>();
    private final List<String> byHand = new ArrayList<>();

    private Proposal(DriftReport report) {
        this.report = report;
    }

    static String of(DriftReport report) {
        Proposal proposal = new Proposal(report);
        report.news().forEach(proposal::add);
        report.of(Verdict.DIFFERS).forEach(proposal::add);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("seenAt", report.upstream());
        document.put("on", report.at().toString());
        document.put(
                "files",
                proposal.patches.entrySet().stream()
                        .map(entry -> Map.of("file", FOLDER + entry.getKey(), "patch", entry.getValue()))
                        .toList());
        document.put("byHand", proposal.byHand.stream().distinct().toList());
        return Json.write(document) + "\n";
    }

    private void add(NewlySeen something) {
        boolean isPatched = switch (something.what()) {
            case MEMBER -> newMember(something);
            case VALUE -> newValue(something);
            case STATUS, OPERATION -> false;
        };
        if (!isPatched) {
            byHand.add("newly seen: " + Sentences.of(something));
        }
    }

    private boolean newMember(NewlySeen something) {
        int last = something.place().lastIndexOf('/');
        Optional<SchemaPlace> holder = place(
                        something.schema(), something.place().substring(0, Math.max(0, last)))
                .map(SchemaPlace::followed)
                .filter(place -> place.node().get("properties").isPresent());
        holder.ifPresent(place -> {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("description", "Seen at " + report.upstream() + " on " + day() + "; not documented.");
            member.put("x-tier", "M");
            member.put("type", something.seen());
            String path =
                    place.node().pointer() + "/properties" + something.place().substring(last);
            patch(place, operation("add", path, member));
        });
        return holder.isPresent();
    }

    private boolean newValue(NewlySeen something) {
        Optional<SchemaPlace> place = place(something.schema(), something.place())
                .map(SchemaPlace::followed)
                .filter(found -> found.node().get("enum").isArray());
        place.ifPresent(
                found -> patch(found, operation("add", found.node().pointer() + "/enum/-", value(something.seen()))));
        return place.isPresent();
    }

    private void add(FactVerdict verdict) {
        verdict.observations().forEach(observation -> {
            String keyword =
                    observation.schema().map(Observation.Clause::keyword).orElse("");
            boolean isPatched = switch (keyword) {
                case "required" -> notRequired(observation);
                case "type" -> otherType(observation);
                // What is new is proposed as such.
                case "enum" -> true;
                default -> false;
            };
            if (!isPatched) {
                byHand.add(verdict.fact().id() + ": " + Sentences.of(observation));
            }
        });
        summary(verdict);
    }

    private boolean notRequired(Observation observation) {
        int last = observation.place().lastIndexOf('/');
        Optional<SchemaPlace> holder = place(
                        observation.schema().map(Observation.Clause::schema),
                        observation.place().substring(0, Math.max(0, last)))
                .map(SchemaPlace::followed)
                .filter(place -> place.node().get("required").isArray());
        holder.ifPresent(place -> {
            JsonValue required = place.node().get("required");
            List<String> left = required.items().stream()
                    .flatMap(item -> item.text().stream())
                    .filter(name -> !name.equals(observation.place().substring(last + 1)))
                    .toList();
            patch(place, operation("test", required.pointer(), Json.read(required.json())));
            patch(place, operation("replace", required.pointer(), left));
        });
        return holder.isPresent();
    }

    private boolean otherType(Observation observation) {
        Optional<SchemaPlace> place = place(observation.schema().map(Observation.Clause::schema), observation.place());
        place.ifPresent(found -> {
            // Where the type comes with a reference, what is referred to may be right elsewhere.
            String replaced = found.node().get("$ref").isPresent() ? "$ref" : "type";
            JsonValue old = found.node().get(replaced);
            patch(found, operation("test", old.pointer(), Json.read(old.json())));
            patch(found, operation("remove", old.pointer(), null));
            patch(found, operation("add", found.node().pointer() + "/type", type(observation.seen())));
        });
        return place.isPresent();
    }

    /** Lets the list of facts tell what was seen; the tier stays, because it says what is documented. */
    private void summary(FactVerdict verdict) {
        String path = FactPointers.of(verdict.fact()) + "/summary";
        String seen = Sentences.of(verdict.observations().get(0));
        patch("facts.json", operation("test", path, verdict.fact().summary()));
        patch(
                "facts.json",
                operation(
                        "replace",
                        path,
                        verdict.fact().summary() + " Otherwise at " + report.upstream() + " on " + day() + ": " + seen
                                + "."));
    }

    private static Optional<SchemaPlace> place(Optional<String> schema, String pointer) {
        return schema.flatMap(name -> SchemaPlace.root(name).down(pointer));
    }

    private void patch(SchemaPlace place, Map<String, Object> operation) {
        patch(place.name() + ".json", operation);
    }

    /** The same is proposed once, whichever answers suggest it. */
    private void patch(String file, Map<String, Object> operation) {
        List<Map<String, Object>> patch = patches.computeIfAbsent(file, name -> new ArrayList<>());
        if (patch.stream().noneMatch(known -> Objects.equals(known, operation))) {
            patch.add(operation);
        }
    }

    private static Map<String, Object> operation(String op, String path, Object value) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("op", op);
        operation.put("path", path);
        if (value != null) {
            operation.put("value", value);
        }
        return operation;
    }

    private String day() {
        return report.at().toString().substring(0, 10);
    }

    private static Object value(String json) {
        try {
            return Json.read(json);
        } catch (IllegalArgumentException shortened) {
            return json;
        }
    }

    private static String type(String json) {
        Object value = value(json);
        if (value instanceof Map) {
            return "object";
        }
        if (value instanceof List) {
            return "array";
        }
        if (value instanceof Number) {
            return "number";
        }
        return value == null ? "null" : value instanceof Boolean ? "boolean" : "string";
    }

    /** Where facts stand in their file: parts below the fact that they belong to. */
    private static final class FactPointers {
        static String of(Fact fact) {
            int index = -1;
            int part = -1;
            String whole = null;
            for (Fact other : Facts.load().all()) {
                if (whole != null && other.id().startsWith(whole + ".")) {
                    part++;
                } else {
                    whole = other.id();
                    index++;
                    part = -1;
                }
                if (other.id().equals(fact.id())) {
                    break;
                }
            }
            return "/" + index + (part < 0 ? "" : "/parts/" + part);
        }
    }
}
