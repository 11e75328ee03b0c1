package dev.fermata.annotations.processor;

import java.util.HashMap;
import java.util.Map;

/// How many parameters the special methods have (Language Reference, 3.3), `self` included.
final class Dunders {

    private static final Map<Integer, String> BY_COUNT =
            Map.of(
                    1,
                    "repr str bytes hash bool len length_hint iter next reversed neg pos abs invert"
                        + " int float complex index trunc floor ceil enter await aiter anext aenter"
                        + " dir fspath del",
                    2,
                    "getattribute getattr delattr format contains getitem delitem missing lt le eq"
                        + " ne gt ge add radd iadd sub rsub isub mul rmul imul matmul rmatmul"
                        + " imatmul truediv rtruediv itruediv floordiv rfloordiv ifloordiv mod rmod"
                        + " imod divmod rdivmod lshift rlshift ilshift rshift rrshift irshift and"
                        + " rand iand xor rxor ixor or ror ior delete instancecheck subclasscheck"
                        + " buffer release_buffer class_getitem",
                    3,
                    "setattr setitem set get set_name");

    private static final Map<String, Integer> COUNTS = counts();

    private Dunders() {}

    private static Map<String, Integer> counts() {
        Map<String, Integer> counts = new HashMap<>();
        BY_COUNT.forEach(
                (count, names) -> {
                    for (String name : names.split(" ")) {
                        counts.put("__" + name + "__", count);
                    }
                });
        return counts;
    }

    /// Checks the number of parameters of a special method.
    ///
    /// @throws Problem if the operators could not call it
    static void check(SignatureReader.Signature signature) {
        Integer count = COUNTS.get(signature.name());
        if (count == null || signature.has(SignatureReader.Kind.VAR_POSITIONAL)) {
            return;
        }
        if (signature.parameters().size() != count) {
            throw new Problem(
                    "%s: takes %d parameter%s with self, the signature has %d"
                            .formatted(
                                    signature.name(),
                                    count,
                                    count == 1 ? "" : "s",
                                    signature.parameters().size()));
        }
    }
}
