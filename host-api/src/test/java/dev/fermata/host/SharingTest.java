package dev.fermata.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.ArrayList;
import java.util.List;

/// Many scripts of one source run at once; they share code and caches, and nothing else.
@Timeout(120)
class SharingTest {

    private static final String SOURCE =
            """
            class Account:
                limit = 10
                def __init__(self, owner):
                    self.owner = owner
                    self.total = 0
                def add(self, n):
                    self.total = self.total + n
                    return self.total

            me = yield_to_host('who')
            if me % 3 == 0:
                # This script's class is not like the others': the same call site finds a property.
                Account.total = property(lambda self: self.__dict__.get('t', 0),
                                         lambda self, v: self.__dict__.__setitem__('t', v * 2))
            if me % 5 == 0:
                Account.add = lambda self, n: -1
            account = Account(me)
            results = [account.add(1) for _ in range(500)]
            limit = Account.limit + me
            Account.limit = me
            yield_to_host([me, results[0], results[-1], limit, Account.limit, account.owner])
            """;

    @Test
    void scriptsOfOneSourceDoNotSeeOneAnother() throws Exception {
        Script script = Fermata.create().compile("account.py", SOURCE);
        int count = 300;
        List<Execution> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(script.start());
        }
        for (int i = 0; i < count; i++) {
            assertInstanceOf(Parked.class, runs.get(i).next());
            runs.get(i).resume((long) i);
        }
        for (int i = 0; i < count; i++) {
            Parked parked = assertInstanceOf(Parked.class, runs.get(i).next());
            assertEquals(new Step.Request.Yield(expected(i)), parked.request());
            runs.get(i).resume(null);
            assertInstanceOf(Finished.class, runs.get(i).next());
        }
    }

    private static List<Object> expected(long me) {
        long first = 1;
        long last = 500;
        if (me % 5 == 0) {
            first = last = -1;
        } else if (me % 3 == 0) {
            long total = 0;
            for (int i = 0; i < 500; i++) {
                total = (total + 1) * 2;
                first = i == 0 ? total : first;
            }
            return List.of(me, first, last(), 10 + me, me, me);
        }
        return List.of(me, first, last, 10 + me, me, me);
    }

    /// The total after 500 doublings, which does not fit a `long`.
    private static Object last() {
        return java.math.BigInteger.TWO.pow(501).subtract(java.math.BigInteger.TWO);
    }
}
