package dev.fermata.stdlib.multibyte;

import dev.fermata.vm.types.StrBuilder;

import org.jspecify.annotations.Nullable;

/// An encoding with several bytes a character, for one character at a time.
///
/// What an encoding that switches between sets of characters has to remember is a number, the state, so that a script
/// can keep it and give it back. The state of a new stream is [#initialState()].
interface MultibyteEncoding {

    /// What [#decode] found where it stopped.
    enum Stop {
        /// All is decoded.
        END,
        /// What is left is the beginning of a character.
        INCOMPLETE,
        /// The next byte begins no character.
        ILLEGAL
    }

    /// Bytes that are decoded in parts. The methods of [MultibyteEncoding] advance it.
    final class Input {
        private final String latin1;
        private int position;
        private long state;

        Input(String latin1, long state) {
            this.latin1 = latin1;
            this.state = state;
        }

        /// All bytes, as Latin-1 text.
        String latin1() {
            return latin1;
        }

        int position() {
            return position;
        }

        void setPosition(int position) {
            this.position = position;
        }

        int remaining() {
            return latin1.length() - position;
        }

        /// The byte `offset` after the position.
        int at(int offset) {
            return latin1.charAt(position + offset);
        }

        void skip(int count) {
            position += count;
        }

        long state() {
            return state;
        }

        void setState(long state) {
            this.state = state;
        }
    }

    /// What a character becomes.
    ///
    /// @param latin1 the bytes
    /// @param state the state after them
    record Encoded(String latin1, long state) {}

    /// Encodes a code point; null if the encoding does not have it.
    @Nullable Encoded encode(int c, long state);

    /// The bytes that lead back to the initial state.
    default String reset(long state) {
        return "";
    }

    /// The state at the beginning of bytes and of text.
    default long initialState() {
        return 0;
    }

    /// Decodes at most `limit` bytes, or as many more as the last character has.
    Stop decode(Input in, StrBuilder out, int limit);
}
