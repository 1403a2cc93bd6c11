package org.yizhan.ui.input;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// librime's C interface, as `rime_api.h` of 1.8.5 lays it out: `rime_get_api` answers a table of functions that
/// later versions only lengthen. Not safe for several threads: [Rime] lets one in at a time.
final class RimeCalls {
    private static final String LIBRARY = "librime.so.1";

    /// The table up to the last function used here.
    private static final List<String> FUNCTIONS =
            """
            setup set_notification_handler initialize finalize
            start_maintenance is_maintenance_mode join_maintenance_thread
            deployer_initialize prebuild deploy deploy_schema deploy_config_file sync_user_data
            create_session find_session destroy_session cleanup_stale_sessions cleanup_all_sessions
            process_key commit_composition clear_composition
            get_commit free_commit get_context free_context get_status free_status
            set_option get_option set_property get_property
            get_schema_list free_schema_list get_current_schema select_schema
            schema_open config_open config_close config_get_bool config_get_int config_get_double config_get_string
            config_get_cstring config_update_signature config_begin_map config_next config_end
            simulate_key_sequence register_module find_module
            run_task get_shared_data_dir get_user_data_dir get_sync_dir get_user_id get_user_data_sync_dir
            config_init config_load_string config_set_bool config_set_int config_set_double config_set_string
            config_get_item config_set_item config_clear config_create_list config_create_map config_list_size
            config_begin_list get_input get_caret_pos select_candidate get_version set_caret_pos
            select_candidate_on_current_page candidate_list_begin candidate_list_next candidate_list_end
            """.lines().flatMap(line -> Stream.of(line.split(" "))).toList();

    private static final StructLayout API = MemoryLayout.structLayout(Stream.concat(
                    Stream.of(JAVA_INT.withName("data_size"), MemoryLayout.paddingLayout(4)),
                    FUNCTIONS.stream().map(ADDRESS::withName))
            .toArray(MemoryLayout[]::new));

    private static final StructLayout TRAITS = MemoryLayout.structLayout(
            JAVA_INT.withName("data_size"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("shared_data_dir"),
            ADDRESS.withName("user_data_dir"),
            ADDRESS.withName("distribution_name"),
            ADDRESS.withName("distribution_code_name"),
            ADDRESS.withName("distribution_version"),
            ADDRESS.withName("app_name"),
            ADDRESS.withName("modules"),
            JAVA_INT.withName("min_log_level"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("log_dir"),
            ADDRESS.withName("prebuilt_data_dir"),
            ADDRESS.withName("staging_dir"));

    private static final StructLayout COMMIT = MemoryLayout.structLayout(
            JAVA_INT.withName("data_size"), MemoryLayout.paddingLayout(4), ADDRESS.withName("text"));

    private static final StructLayout CONTEXT = MemoryLayout.structLayout(
            JAVA_INT.withName("data_size"),
            MemoryLayout.paddingLayout(4),
            JAVA_INT.withName("length"),
            JAVA_INT.withName("cursor_pos"),
            JAVA_INT.withName("sel_start"),
            JAVA_INT.withName("sel_end"),
            ADDRESS.withName("preedit"),
            JAVA_INT.withName("page_size"),
            JAVA_INT.withName("page_no"),
            JAVA_INT.withName("is_last_page"),
            JAVA_INT.withName("highlighted_candidate_index"),
            JAVA_INT.withName("num_candidates"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("candidates"),
            ADDRESS.withName("select_keys"),
            ADDRESS.withName("commit_text_preview"),
            ADDRESS.withName("select_labels"));

    private static final StructLayout CANDIDATES = MemoryLayout.structLayout(
            ADDRESS.withName("ptr"),
            JAVA_INT.withName("index"),
            MemoryLayout.paddingLayout(4),
            ADDRESS.withName("text"),
            ADDRESS.withName("comment"),
            ADDRESS.withName("reserved"));

    private static final FunctionDescriptor OF_SESSION = FunctionDescriptor.of(JAVA_INT, JAVA_LONG);
    private static final FunctionDescriptor FILLS = FunctionDescriptor.of(JAVA_INT, JAVA_LONG, ADDRESS);
    private static final FunctionDescriptor FREES = FunctionDescriptor.of(JAVA_INT, ADDRESS);

    private final MemorySegment api;
    private final MemorySegment commit = empty(COMMIT);
    private final MemorySegment context = empty(CONTEXT);
    private final MemorySegment candidates = empty(CANDIDATES);
    private final MethodHandle createSession;
    private final MethodHandle destroySession;
    private final MethodHandle selectSchema;
    private final MethodHandle processKey;
    private final MethodHandle clearComposition;
    private final MethodHandle selectCandidate;
    private final MethodHandle getCommit;
    private final MethodHandle freeCommit;
    private final MethodHandle getContext;
    private final MethodHandle freeContext;
    private final MethodHandle candidatesBegin;
    private final MethodHandle candidatesNext;
    private final MethodHandle candidatesEnd;

    /// @throws IllegalArgumentException  when the machine has no librime
    RimeCalls() {
        SymbolLookup library = NativeCalls.library(LIBRARY);
        api = table(NativeCalls.of(library, "rime_get_api", FunctionDescriptor.of(ADDRESS)));
        createSession = function("create_session", FunctionDescriptor.of(JAVA_LONG));
        destroySession = function("destroy_session", OF_SESSION);
        selectSchema = function("select_schema", FILLS);
        processKey = function("process_key", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_INT, JAVA_INT));
        clearComposition = function("clear_composition", FunctionDescriptor.ofVoid(JAVA_LONG));
        selectCandidate = function("select_candidate", FunctionDescriptor.of(JAVA_INT, JAVA_LONG, JAVA_LONG));
        getCommit = function("get_commit", FILLS);
        freeCommit = function("free_commit", FREES);
        getContext = function("get_context", FILLS);
        freeContext = function("free_context", FREES);
        candidatesBegin = function("candidate_list_begin", FILLS);
        candidatesNext = function("candidate_list_next", FREES);
        candidatesEnd = function("candidate_list_end", FunctionDescriptor.ofVoid(ADDRESS));
    }

    /// Starts the engine on data that is already built; nothing is deployed. To be called once in a process.
    ///
    /// Of the log only fatal errors are written: lower levels name what is typed.
    void start(RimeData.Laid data) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment traits = arena.allocate(TRAITS);
            sized(traits, TRAITS);
            path(arena, traits, "shared_data_dir", data.sources());
            path(arena, traits, "user_data_dir", data.user());
            path(arena, traits, "prebuilt_data_dir", data.built());
            path(arena, traits, "staging_dir", data.built());
            path(arena, traits, "log_dir", data.user());
            set(traits, TRAITS, "app_name", Arena.global().allocateFrom("rime.yizhan"));
            traits.set(JAVA_INT, offset(TRAITS, "min_log_level"), 3);
            function("setup", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(traits);
            function("initialize", FunctionDescriptor.ofVoid(ADDRESS)).invokeExact(traits);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    /// @return zero when there can be none
    long createSession() {
        try {
            return (long) createSession.invokeExact();
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    void destroySession(long session) {
        try {
            var unused = (int) destroySession.invokeExact(session);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    void selectSchema(long session, String schema) {
        try (Arena arena = Arena.ofConfined()) {
            var unused = (int) selectSchema.invokeExact(session, arena.allocateFrom(schema));
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    void processKey(long session, int keysym) {
        try {
            var unused = (int) processKey.invokeExact(session, keysym, 0);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    void clear(long session) {
        try {
            clearComposition.invokeExact(session);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    void select(long session, int index) {
        try {
            var unused = (int) selectCandidate.invokeExact(session, (long) index);
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    /// Takes the finished text, once.
    String takeCommit(long session) {
        try {
            sized(commit, COMMIT);
            if ((int) getCommit.invokeExact(session, commit) == 0) {
                return "";
            }
            String text = NativeCalls.string(commit, offset(COMMIT, "text"));
            var unused = (int) freeCommit.invokeExact(commit);
            return text;
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    String preedit(long session) {
        try {
            sized(context, CONTEXT);
            if ((int) getContext.invokeExact(session, context) == 0) {
                return "";
            }
            String text = NativeCalls.string(context, offset(CONTEXT, "preedit"));
            var unused = (int) freeContext.invokeExact(context);
            return text;
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    List<String> candidates(long session, int limit) {
        var found = new ArrayList<String>();
        try {
            candidates.fill((byte) 0);
            if ((int) candidatesBegin.invokeExact(session, candidates) != 0) {
                while (found.size() < limit && (int) candidatesNext.invokeExact(candidates) != 0) {
                    found.add(NativeCalls.string(candidates, offset(CANDIDATES, "text")));
                }
                candidatesEnd.invokeExact(candidates);
            }
            return found;
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    private MethodHandle function(String name, FunctionDescriptor descriptor) {
        MemorySegment function = api.get(ADDRESS, offset(API, name));
        if (function.address() == 0) {
            throw new IllegalArgumentException(LIBRARY + " has no " + name);
        }
        return NativeCalls.at(function, descriptor);
    }

    private static MemorySegment table(MethodHandle getApi) {
        try {
            MemorySegment table = ((MemorySegment) getApi.invokeExact()).reinterpret(API.byteSize());
            if (table.get(JAVA_INT, 0) + Integer.BYTES < API.byteSize()) {
                throw new IllegalArgumentException(LIBRARY + " is older than 1.4");
            }
            return table;
        } catch (Throwable thrown) {
            throw NativeCalls.unexpected(thrown);
        }
    }

    private static MemorySegment empty(StructLayout layout) {
        return Arena.global().allocate(layout);
    }

    // Every such struct begins with its size, itself not counted; by it the library knows what the caller knows.
    private static void sized(MemorySegment struct, StructLayout layout) {
        struct.fill((byte) 0);
        struct.set(JAVA_INT, 0, (int) layout.byteSize() - Integer.BYTES);
    }

    private static void path(Arena arena, MemorySegment traits, String field, Path path) {
        set(traits, TRAITS, field, arena.allocateFrom(path.toString()));
    }

    private static void set(MemorySegment struct, StructLayout layout, String field, MemorySegment value) {
        struct.set(ADDRESS, offset(layout, field), value);
    }

    private static long offset(StructLayout layout, String field) {
        return layout.byteOffset(PathElement.groupElement(field));
    }
}
