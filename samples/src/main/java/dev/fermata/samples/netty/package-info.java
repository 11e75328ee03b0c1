/// Scripts on the event loop of Netty, without a thread of their own. Read [ConversationServer] first.
@NullMarked
package dev.fermata.samples.netty;

import org.jspecify.annotations.NullMarked;
