package org.yizhan.core.store;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/// Threads on which the core does by itself what is due. Commits go on for a moment after such a thread was stopped;
/// what is handed to it then is dropped, for whoever hands it in has others to tell of the commit, and the next start
/// reads from the rows what is due.
public final class OwnThread {
    private OwnThread() {}

    public static ScheduledExecutorService named(String name) {
        return new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name(name).daemon().factory(), new ThreadPoolExecutor.DiscardPolicy());
    }
}
