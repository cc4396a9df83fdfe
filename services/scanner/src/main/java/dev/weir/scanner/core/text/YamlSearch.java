package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.pickle.EncodedPickles;
import dev.weir.scanner.core.text.ReferenceJudge.Source;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds in YAML what is rendered as a template and what is imported; aliases are not followed twice. */
final class YamlSearch {

    private static final int LONGEST = 8 << 20;
    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setCodePointLimit(LONGEST)
            .setAllowDuplicateKeys(true)
            .build();

    /** PyYAML's tags for objects; plain ones such as {@code python/tuple} build data. */
    private static final Pattern PYTHON = Pattern.compile(
            "tag:yaml\\.org,2002:python/(object/apply|object/new|object|name|module):(.*)", Pattern.DOTALL);

    /** SnakeYAML's tags for Java classes, and Ruby's for its objects. */
    private static final Pattern FOREIGN =
            Pattern.compile("tag:yaml\\.org,2002:((?:[a-z]\\w*\\.)+[A-Z]\\w*)|!?ruby/(?:object|hash|struct).*");

    private static final Pattern DANGEROUS_CLASS =
            Pattern.compile("javax\\.script\\..*|java\\.net\\.URL.*|com\\.sun\\..*|org\\.springframework\\..*");

    private final TemplateSearch templates;
    private final ReferenceJudge references;
    private final EncodedPickles pickles;
    private final Place place;
    private final Inspection inspection;
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    YamlSearch(
            TemplateSearch templates,
            ReferenceJudge references,
            EncodedPickles pickles,
            Place place,
            Inspection inspection) {
        this.templates = templates;
        this.references = references;
        this.pickles = pickles;
        this.place = place;
        this.inspection = inspection;
    }

    /** Whether a text asks for objects as only YAML does. */
    static boolean asksForObjects(String text) {
        return text.contains("!!python/") || text.contains("2002:python/");
    }

    /**
     * Judges all documents of a text.
     *
     * @return whether it is sound YAML
     */
    boolean judge(String text) throws IOException, Unreadable {
        try {
            for (Node document : new Compose(SETTINGS).composeAllFromString(text)) {
                judge("", document);
            }
            return true;
        } catch (YamlEngineException e) {
            return false;
        }
    }

    private void judge(String name, Node node) throws IOException, Unreadable {
        inspection.budget().spendOperations(1);
        if (!seen.add(node)) {
            return;
        }
        judgeTag(node.getTag().getValue());
        if (node instanceof MappingNode mapping) {
            boolean hasParams = mapping.getValue().stream().anyMatch(e -> isNamed(e, "params"));
            for (NodeTuple entry : mapping.getValue()) {
                if (hasParams && isNamed(entry, "target") && entry.getValueNode() instanceof ScalarNode target) {
                    references.judge(target.getValue(), Source.CONFIGURATION);
                }
                judgeEntry(name, entry);
            }
        } else if (node instanceof SequenceNode sequence) {
            List<Node> elements = sequence.getValue();
            for (Node element : elements) {
                judge(name, element);
            }
        } else if (node instanceof ScalarNode scalar) {
            templates.judgeField(name, scalar.getValue());
            pickles.judgeValue(scalar.getValue());
        }
    }

    private static boolean isNamed(NodeTuple entry, String name) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name);
    }

    private void judgeEntry(String name, NodeTuple entry) throws IOException, Unreadable {
        String key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
        if ((key.equals("_target_") || key.equals("class_path")) && entry.getValueNode() instanceof ScalarNode target) {
            references.judge(target.getValue(), Source.CONFIGURATION);
        }
        judge("", entry.getKeyNode());
        judge(name + "." + key, entry.getValueNode());
    }

    private void judgeTag(String tag) {
        Matcher python = PYTHON.matcher(tag);
        Matcher foreign = FOREIGN.matcher(tag);
        if (python.matches()) {
            references.judge(python.group(2), Source.LOADER);
            inspection.report(TextRules.YAML, place, "Loading the YAML builds a Python object by its tag " + tag + ".");
        } else if (foreign.matches()) {
            boolean dangerous = Optional.ofNullable(foreign.group(1))
                    .filter(c -> DANGEROUS_CLASS.matcher(c).matches())
                    .isPresent();
            inspection.report(
                    dangerous ? TextRules.DENIED : TextRules.YAML,
                    place,
                    "Loading the YAML builds an object by its tag " + tag + ".");
        }
    }
}
