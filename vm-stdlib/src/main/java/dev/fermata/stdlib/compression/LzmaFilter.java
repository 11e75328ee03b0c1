package dev.fermata.stdlib.compression;

import dev.fermata.vm.object.Convert;
import dev.fermata.vm.object.ItemOps;
import dev.fermata.vm.object.IterOps;
import dev.fermata.vm.object.PyDict;
import dev.fermata.vm.object.PyErr;
import dev.fermata.vm.object.PyException;
import dev.fermata.vm.object.PyPrimitive;
import dev.fermata.vm.object.Str;
import dev.fermata.vm.object.ThreadState;

import org.jspecify.annotations.Nullable;
import org.tukaani.xz.ARMOptions;
import org.tukaani.xz.ARMThumbOptions;
import org.tukaani.xz.DeltaOptions;
import org.tukaani.xz.FilterOptions;
import org.tukaani.xz.IA64Options;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.PowerPCOptions;
import org.tukaani.xz.SPARCOptions;
import org.tukaani.xz.UnsupportedOptionsException;
import org.tukaani.xz.X86Options;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A filter of a chain, as a script describes it with a dict.
///
/// @param id one of the constants `FILTER_*`
/// @param options what the library needs
record LzmaFilter(long id, FilterOptions options) {

    private static final int MAX_FILTERS = 4;
    private static final long PRESETS = 0xf;
    private static final int MAX_PRESET = 9;
    private static final int EXTREME_NICE_LENGTH = 273;
    private static final int EXTREME_DEPTH = 512;

    private static final Set<String> LZMA_KEYS =
            Set.of(
                    "id",
                    "preset",
                    "dict_size",
                    "lc",
                    "lp",
                    "pb",
                    "mode",
                    "nice_len",
                    "mf",
                    "depth");

    /// The filters of a chain.
    ///
    /// @throws PyException ValueError, TypeError or LZMAError if a script describes it wrongly
    static List<LzmaFilter> chain(ThreadState ts, Object descriptions) {
        Object[] dicts = IterOps.toArray(ts, descriptions);
        if (dicts.length > MAX_FILTERS) {
            throw PyErr.valueError("Too many filters - liblzma supports a maximum of 4");
        }
        List<LzmaFilter> filters = new ArrayList<>();
        for (Object dict : dicts) {
            filters.add(of(ts, dict));
        }
        return filters;
    }

    /// The options of all filters, the first to apply first.
    static FilterOptions[] options(List<LzmaFilter> filters) {
        return filters.stream().map(LzmaFilter::options).toArray(FilterOptions[]::new);
    }

    /// The filter that a dict describes.
    static LzmaFilter of(ThreadState ts, Object description) {
        if (!(PyPrimitive.unwrap(description) instanceof PyDict dict)) {
            throw PyErr.typeError("Filter specifier must be a dict or dict-like object");
        }
        Long id = number(ts, dict, "id");
        if (id == null) {
            throw PyErr.valueError("Filter specifier must have an \"id\" entry");
        }
        try {
            if (id == LzmaModule.FILTER_LZMA1 || id == LzmaModule.FILTER_LZMA2) {
                return new LzmaFilter(id, lzma(ts, dict));
            }
            return new LzmaFilter(id, other(ts, id, dict));
        } catch (UnsupportedOptionsException e) {
            throw LzmaModule.error("Invalid or unsupported options");
        }
    }

    private static FilterOptions other(ThreadState ts, long id, PyDict dict)
            throws UnsupportedOptionsException {
        if (id == LzmaModule.FILTER_DELTA) {
            check(ts, dict, Set.of("id", "dist"), "Invalid filter specifier for delta filter");
            Long distance = number(ts, dict, "dist");
            return new DeltaOptions(distance == null ? 1 : narrow(distance));
        }
        FilterOptions options =
                switch ((int) Math.min(id, Integer.MAX_VALUE)) {
                    case (int) LzmaModule.FILTER_X86 -> new X86Options();
                    case (int) LzmaModule.FILTER_POWERPC -> new PowerPCOptions();
                    case (int) LzmaModule.FILTER_IA64 -> new IA64Options();
                    case (int) LzmaModule.FILTER_ARM -> new ARMOptions();
                    case (int) LzmaModule.FILTER_ARMTHUMB -> new ARMThumbOptions();
                    case (int) LzmaModule.FILTER_SPARC -> new SPARCOptions();
                    default -> throw PyErr.valueError("Invalid filter ID: %d", id);
                };
        check(ts, dict, Set.of("id", "start_offset"), "Invalid filter specifier for BCJ filter");
        return options;
    }

    /// The options of a preset level.
    static LZMA2Options preset(long preset) throws UnsupportedOptionsException {
        long level = preset & PRESETS;
        if ((preset & ~(PRESETS | LzmaModule.PRESET_EXTREME)) != 0 || level > MAX_PRESET) {
            throw new UnsupportedOptionsException();
        }
        LZMA2Options options = new LZMA2Options((int) level);
        if ((preset & LzmaModule.PRESET_EXTREME) != 0) {
            options.setMode(LZMA2Options.MODE_NORMAL);
            options.setMatchFinder(LZMA2Options.MF_BT4);
            options.setNiceLen(EXTREME_NICE_LENGTH);
            options.setDepthLimit(EXTREME_DEPTH);
        }
        return options;
    }

    private static LZMA2Options lzma(ThreadState ts, PyDict dict)
            throws UnsupportedOptionsException {
        check(ts, dict, LZMA_KEYS, "Invalid filter specifier for LZMA filter");
        Long preset = number(ts, dict, "preset");
        LZMA2Options options = preset(preset == null ? LzmaModule.PRESET_DEFAULT : preset);
        Long lc = number(ts, dict, "lc");
        Long lp = number(ts, dict, "lp");
        options.setLcLp(
                lc == null ? options.getLc() : narrow(lc),
                lp == null ? options.getLp() : narrow(lp));
        Long value = number(ts, dict, "dict_size");
        options.setDictSize(value == null ? options.getDictSize() : narrow(value));
        value = number(ts, dict, "pb");
        options.setPb(value == null ? options.getPb() : narrow(value));
        value = number(ts, dict, "mode");
        options.setMode(value == null ? options.getMode() : narrow(value));
        value = number(ts, dict, "nice_len");
        options.setNiceLen(value == null ? options.getNiceLen() : narrow(value));
        value = number(ts, dict, "depth");
        options.setDepthLimit(value == null ? options.getDepthLimit() : narrow(value));
        value = number(ts, dict, "mf");
        options.setMatchFinder(value == null ? options.getMatchFinder() : matchFinder(value));
        return options;
    }

    /// The library has one finder of each kind.
    private static int matchFinder(long finder) throws UnsupportedOptionsException {
        if (finder == LzmaModule.MF_HC3 || finder == LzmaModule.MF_HC4) {
            return LZMA2Options.MF_HC4;
        }
        if (finder >= LzmaModule.MF_BT2 && finder <= LzmaModule.MF_BT4) {
            return LZMA2Options.MF_BT4;
        }
        throw new UnsupportedOptionsException();
    }

    private static int narrow(long value) {
        return (int) Math.max(-1, Math.min(value, Integer.MAX_VALUE));
    }

    private static void check(ThreadState ts, PyDict dict, Set<String> keys, String message) {
        for (Object key : IterOps.toArray(ts, dict)) {
            if (!Str.isStr(key) || !keys.contains(Str.utf16(key))) {
                throw PyErr.valueError(message);
            }
        }
    }

    private static @Nullable Long number(ThreadState ts, PyDict dict, String key) {
        return ItemOps.contains(ts, dict, key)
                ? (Long) Convert.toLong(ts, ItemOps.get(ts, dict, key))
                : null;
    }
}
