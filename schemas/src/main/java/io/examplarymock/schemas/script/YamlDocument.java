package io.examplarymock.schemas.script;

import io.examplarymock.schemas.script.Node.Mapping;
import io.examplarymock.schemas.script.Node.Member;
import io.examplarymock.schemas.script.Node.Scalar;
import io.examplarymock.schemas.script.Node.Sequence;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * One YAML document as a tree. It is made of the parser's events, so that nothing is ever constructed from a tag, and
 * what could grow without bound ends early. The only class that knows the YAML library.
 */
final class YamlDocument {

    static final int MAX_BYTES = 1 << 20;
    static final int MAX_DEPTH = 64;
    static final String TOO_LONG = "it is longer than 1 MiB";

    private static final int MAX_ALIASES = 32;

    /** Nodes and characters of a document, those counted that aliases repeat. */
    private static final long MAX_WEIGHT = 2L << 20;

    private static final Pattern INDENT = Pattern.compile("^[ \t]+", Pattern.MULTILINE);
    private static final String CORE = "tag:yaml.org,2002:";

    private final String file;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int aliases;
    private long weight;

    /** What an alias stands for; no node while it is still being read. */
    private record Anchored(Node node, long weight) {}

    /** What ends the reading of a document. */
    private static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Place place;

        Unreadable(Place place, String sentence) {
            super(sentence);
            this.place = place;
        }
    }

    private YamlDocument(String file, String text, Problems problems) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        this.file = file;
        this.problems = problems;
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** Returns the document, or nothing if it is so broken that there is no sense in looking further. */
    static Optional<Node> read(String file, String text, Problems problems) {
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            problems.add(Place.startOf(file), "cannot read this file: " + TOO_LONG);
            return Optional.empty();
        }
        try {
            return Optional.of(new YamlDocument(file, readable(text), problems).only());
        } catch (Unreadable end) {
            problems.add(end.place, end.getMessage());
        } catch (MarkedYamlEngineException malformed) {
            problems.add(
                    malformed.getProblemMark().map(mark -> place(file, mark)).orElse(Place.startOf(file)),
                    sentence(malformed));
        } catch (ReaderException unprintable) {
            problems.add(
                    place(file, text, unprintable.getPosition()),
                    "the character U+%04X cannot stand in YAML".formatted(unprintable.getCodePoint()));
        } catch (YamlEngineException other) {
            problems.add(Place.startOf(file), "this is no YAML: " + other.getMessage());
        }
        return Optional.empty();
    }

    /** Without a byte order mark; and JSON may be indented with tabs, which the library does not take. */
    private static String readable(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.stripLeading().startsWith("{")
                ? INDENT.matcher(body).replaceAll(indent -> indent.group().replace('\t', ' '))
                : body;
    }

    private static String sentence(MarkedYamlEngineException malformed) {
        if (malformed.getProblem().contains("TAB")) {
            return "a tab cannot indent in YAML; use spaces";
        }
        String context = malformed.getContext() == null ? "" : malformed.getContext() + ", ";
        return "this is no YAML: " + context + malformed.getProblem();
    }

    private Node only() {
        events.next();
        Event start = events.next();
        if (start.getEventId() == Event.ID.StreamEnd) {
            throw new Unreadable(Place.startOf(file), "the document is empty");
        }
        Node node = node(events.next(), 1);
        events.next();
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw new Unreadable(place(end), "a second document begins here; a script is one document");
        }
        return node;
    }

    private Node node(Event event, int depth) {
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        Optional<Anchor> anchor = ((NodeEvent) event).getAnchor();
        long before = weight;
        anchor.ifPresent(name -> anchors.put(name, new Anchored(null, 0)));
        Node node =
                event instanceof ScalarEvent scalar ? scalar(scalar) : collection((CollectionStartEvent) event, depth);
        anchor.ifPresent(name -> anchors.put(name, new Anchored(node, weight - before)));
        return node;
    }

    private Node aliased(AliasEvent alias) {
        Place place = place(alias);
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            throw new Unreadable(place, "there is no anchor &" + alias.getAlias() + " before this alias");
        }
        if (anchored.node() == null) {
            throw new Unreadable(place, "*" + alias.getAlias() + " stands inside what it stands for");
        }
        aliases++;
        if (aliases > MAX_ALIASES) {
            throw new Unreadable(
                    place,
                    "this is alias number %d, and %d are allowed; use vars or include".formatted(aliases, MAX_ALIASES));
        }
        weigh(anchored.weight(), place);
        return anchored.node() instanceof Scalar scalar ? scalar.at(place) : anchored.node();
    }

    private Node scalar(ScalarEvent event) {
        Place place = place(event);
        String raw = event.getValue();
        weigh(1L + raw.length(), place);
        Optional<String> tag = event.getTag();
        try {
            if (tag.isPresent()) {
                return new Scalar(place, tagged(tag.get(), raw, place), raw);
            }
            return new Scalar(place, event.isPlain() ? CoreScalars.value(raw) : raw, raw);
        } catch (NumberFormatException impossible) {
            problems.add(place, "this number is too large for JSON; write it in quotes to have it as text");
            return Scalar.of(place, raw);
        }
    }

    private Object tagged(String tag, String raw, Place place) {
        String type = tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag;
        Object value = CoreScalars.value(raw);
        boolean fits = switch (type) {
            case "str" -> true;
            case "null" -> value == null;
            case "bool" -> value instanceof Boolean;
            case "int" -> value instanceof Long;
            case "float" -> value instanceof Long || value instanceof Double;
            default -> {
                refuseTag(tag, place);
                yield true;
            }
        };
        if (!fits) {
            problems.add(place, "this is no !!" + type);
        }
        return type.equals("str") ? raw : value;
    }

    private Node collection(CollectionStartEvent start, int depth) {
        Place place = place(start);
        if (depth > MAX_DEPTH) {
            throw new Unreadable(place, "this is nested more than " + MAX_DEPTH + " deep");
        }
        weigh(1, place);
        start.getTag().ifPresent(tag -> refuseTag(tag, place));
        return start.getEventId() == Event.ID.SequenceStart ? sequence(place, depth) : mapping(place, depth);
    }

    private Node sequence(Place place, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new Sequence(place, items);
    }

    private Node mapping(Place place, int depth) {
        Map<String, Member> members = new LinkedHashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Place key = place(next);
            String name = name(node(next, depth + 1), key);
            Member member = new Member(key, node(events.next(), depth + 1));
            Member earlier = members.putIfAbsent(name, member);
            if (earlier != null) {
                problems.add(
                        key,
                        "\"" + name + "\" stands here twice, first in line "
                                + earlier.key().line());
            }
        }
        return new Mapping(place, members);
    }

    private static String name(Node key, Place place) {
        if (!(key instanceof Scalar scalar)) {
            throw new Unreadable(place, "the name of a member must be a text");
        }
        if (scalar.raw().equals("<<")) {
            throw new Unreadable(place, "YAML 1.2 has no merge key <<; use include or vars");
        }
        return scalar.raw();
    }

    private void refuseTag(String tag, Place place) {
        String shown = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
        problems.add(place, "the tag " + shown + " is not allowed; there are !!str, !!int, !!float, !!bool and !!null");
    }

    private void weigh(long more, Place place) {
        weight += more;
        if (weight > MAX_WEIGHT) {
            throw new Unreadable(place, "aliases make this document too large");
        }
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(Place.startOf(file));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** The library tells only how many characters come before one that it cannot read. */
    private static Place place(String file, String text, int position) {
        String before = text.substring(
                0, text.offsetByCodePoints(0, Math.min(position, text.codePointCount(0, text.length()))));
        String line = before.substring(before.lastIndexOf('\n') + 1);
        int lines = (int) before.chars().filter(letter -> letter == '\n').count();
        return new Place(file, lines + 1, line.codePointCount(0, line.length()) + 1);
    }
}
