package dev.weir.scanner.core.text;

import static dev.weir.scanner.core.Scans.rules;
import static dev.weir.scanner.core.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlSearchTest {

    @Test
    void aDocumentTypeAtAStrangeAddressIsSuspicious() {
        assertThat(found("<?xml version='1.0'?><!DOCTYPE PMML SYSTEM 'http://evil/x.dtd'><PMML/>"))
                .containsExactly("text.inclusion");
        assertThat(found("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                        + "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'><svg/>"))
                .isEmpty();
    }

    @Test
    void aNativeLibraryThatALayerNamesIsSuspicious() {
        assertThat(found("<?xml version='1.0'?><net><layer type='Custom' library='/tmp/evil.so'/></net>"))
                .containsExactly("text.native-library");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='Convolution'><data implementation='libcustom_op.so.1'/></layer>",
                "type='Convolution'><data library='../plugins/custom_op'/></layer>",
                "type='Python' version='opset1'></layer>",
                "type='Evil' version='custom_opset'></layer>"
            })
    void codeThatALayerNeedsIsSuspicious(String layer) {
        assertThat(found("<net version='10'><layers><layer id='1' " + layer + "</layers></net>"))
                .containsExactly("text.native-library");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type='Convolution'><data implementation='fp16' library='CPU'/></layer>",
                "type='Result' version='opset1'></layer>",
                "type='StringTensorUnpack' version='extension'></layer>"
            })
    void layersOfOpenVinosOwnAreClean(String layer) {
        assertThat(found("<net version='10'><layers><layer id='1' " + layer + "</layers></net>"))
                .isEmpty();
    }

    private static List<String> found(String xml) {
        return rules(scan("model.xml", xml.getBytes(StandardCharsets.UTF_8)));
    }
}
