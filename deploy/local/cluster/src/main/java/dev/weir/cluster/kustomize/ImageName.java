package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A container image: {@code name[:tag][@digest]}.
 *
 * @param name with registry and path
 * @param suffix tag and digest with their separators, or empty
 */
record ImageName(String name, String suffix) {

    static ImageName parse(String image) {
        int at = image.indexOf('@');
        int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
        int end = at < 0 ? image.length() : at;
        int cut = colon >= 0 && colon < end ? colon : end;
        return new ImageName(image.substring(0, cut), image.substring(cut));
    }

    /** As an entry of {@code images} changes it: new name, and digest before tag. */
    ImageName changed(JsonNode entry) {
        String newName = entry.path("newName").asText(name);
        String digest = entry.path("digest").asText("");
        String tag = entry.path("newTag").asText("");
        if (!digest.isEmpty()) {
            return new ImageName(newName, "@" + digest);
        }
        return new ImageName(newName, tag.isEmpty() ? suffix : ":" + tag);
    }

    @Override
    public String toString() {
        return name + suffix;
    }
}
