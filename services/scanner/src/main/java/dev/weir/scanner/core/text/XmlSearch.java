package dev.weir.scanner.core.text;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.format.Inspection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in XML the declarations that make a parser read files or grow without end (CWE-611, CWE-776). */
final class XmlSearch {

    private static final Pattern XML =
            Pattern.compile("\\A\uFEFF?\\s*<(\\?xml|!DOCTYPE|PMML|net\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY =
            Pattern.compile("<!ENTITY\\s+(%\\s*)?([\\w.:-]+)\\s+(?:(SYSTEM|PUBLIC\\s+(?:\"[^\"]*\"|'[^']*'))\\s+)?"
                    + "(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("[&%]([\\w.:-]+);");
    private static final Pattern INCLUSION = Pattern.compile(
            "<(?:\\w+:)?include\\s[^>]{0,1000}href\\s*=\\s*[\"'](?:file|https?|ftp|/)", Pattern.CASE_INSENSITIVE);

    /** The rest of a document type's declaration lies at an address; those of the bodies that define formats are none. */
    private static final Pattern EXTERNAL_TYPE = Pattern.compile(
            "<!DOCTYPE\\s+[\\w.:-]+\\s+(?:SYSTEM|PUBLIC\\s+(?:\"[^\"]*\"|'[^']*'))\\s+[\"']((?:https?|ftp|file):[^\"']*|/[^\"']*)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WELL_KNOWN = Pattern.compile(
            "https?://([\\w-]+\\.)*(w3\\.org|apple\\.com|sun\\.com|oracle\\.com|oasis-open\\.org|dmg\\.org)/.*");

    private static final Pattern LIBRARY =
            Pattern.compile("\\b(?:library|extension|plugin|implementation)\\s*=\\s*[\"']"
                    + "([^\"']+\\.(?:so|dll|dylib)[\\d.]*|\\.{0,2}/[^\"']+)[\"']");

    /** A layer of OpenVINO's format that none of its operator sets has, so that a library must bring it. */
    private static final Pattern FOREIGN_LAYER = Pattern.compile(
            "<layer\\s[^>]{0,1000}?\\b(?:type\\s*=\\s*[\"'](Python)[\"']"
                    + "|version\\s*=\\s*[\"'](?!opset\\d+[\"']|extension[\"']|experimental[\"']|\\w*internal\\w*[\"'])([^\"']+)[\"'])");

    private XmlSearch() {}

    static boolean isXml(String text) {
        return XML.matcher(text).find();
    }

    static void judge(String text, Place place, Inspection inspection) {
        Set<String> declared = new HashSet<>();
        boolean grows = false;
        Matcher entity = ENTITY.matcher(text);
        while (entity.find()) {
            String value = entity.group(4) == null ? entity.group(5) : entity.group(4);
            if (entity.group(3) != null) {
                inspection.report(
                        TextRules.EXTERNAL_ENTITY, place, "Parsing the XML reads " + value + " as an entity.");
            }
            Matcher reference = REFERENCE.matcher(value);
            int uses = 0;
            while (reference.find()) {
                uses += declared.contains(reference.group(1)) ? 1 : 0;
            }
            grows |= uses > 1;
            declared.add(entity.group(2));
        }
        if (grows) {
            inspection.report(
                    TextRules.ENTITY_BOMB, place, "Entities of the XML repeat others, which grows without end.");
        }
        Matcher type = EXTERNAL_TYPE.matcher(text);
        if (type.find() && !WELL_KNOWN.matcher(type.group(1)).matches()) {
            inspection.report(
                    TextRules.INCLUSION, place, "Parsing the XML reads its document type from " + type.group(1) + ".");
        }
        Matcher library = LIBRARY.matcher(text);
        if (library.find()) {
            inspection.report(TextRules.LIBRARY, place, "The XML names a library to load, " + library.group(1) + ".");
        }
        Matcher layer = FOREIGN_LAYER.matcher(text);
        if (layer.find()) {
            String found = layer.group(1) == null ? layer.group(2) : layer.group(1);
            inspection.report(TextRules.LIBRARY, place, "A layer needs code that is not OpenVINO's, " + found + ".");
        }
        if (INCLUSION.matcher(text).find()) {
            inspection.report(TextRules.INCLUSION, place, "The XML includes another file by its address.");
        }
    }
}
