package dev.fermata.samples;

import dev.fermata.host.Exported;
import dev.fermata.host.Exports;
import dev.fermata.host.Failed;
import dev.fermata.host.Fermata;
import dev.fermata.host.PythonError;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Java for scripts: an object whose annotated methods they can call, functions given by a builder, and a callback.
public final class ExportedShop {

    private static final String SOURCE =
            """
            import shop
            shop.order('apple', count=3)
            shop.order('pear')
            print(shop.find(lambda item: item.count > 1))
            try:
                shop.order('kiwi')
            except LookupError as e:
                print('sorry:', e)
            print('total', total(shop.items()))
            shop.order('apple', count='many')
            """;

    /// An item ordered; scripts read its components.
    public record Item(String fruit, int count, long price) {}

    /// What scripts can do: nothing but the annotated methods.
    public static final class Shop {
        private final Map<String, Long> prices =
                new LinkedHashMap<>(Map.of("apple", 40L, "pear", 55L));
        private final List<Item> items = new ArrayList<>();

        /// Orders some fruit.
        @Exported("order(fruit, *, count=1)")
        public Item order(String fruit, int count) {
            Long price = prices.get(fruit);
            if (price == null) {
                throw new PythonError("LookupError", "no " + fruit);
            }
            Item item = new Item(fruit, count, price);
            items.add(item);
            return item;
        }

        /// The items for which a Python function is true.
        @Exported
        public List<Item> find(Predicate<Item> wanted) {
            return items.stream().filter(wanted).toList();
        }

        /// All items.
        @Exported
        public List<Item> items() {
            return items;
        }
    }

    private ExportedShop() {}

    /// Runs the script and prints what it prints, and how it fails.
    public static void main(String[] args) throws InterruptedException {
        Exports tools =
                Exports.none()
                        .function(
                                "total(items)",
                                call -> {
                                    long total = 0;
                                    for (Object item : call.get("items", List.class)) {
                                        total += ((Item) item).count() * ((Item) item).price();
                                    }
                                    return total;
                                });
        Fermata engine =
                Fermata.builder()
                        .export("shop", Exports.of(new Shop()))
                        .export("tools", tools)
                        .build();
        var run =
                engine.compile("order.py", "from tools import total\n" + SOURCE)
                        .start(Printing.options());
        if (run.next() instanceof Failed failed) {
            var error = failed.error();
            System.out.println(
                    error.script() + " line " + error.line() + ": " + error.getMessage());
        }
    }
}
