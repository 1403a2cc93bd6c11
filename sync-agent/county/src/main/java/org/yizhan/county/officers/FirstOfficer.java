package org.yizhan.county.officers;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.yizhan.county.keys.SetupCode;
import org.yizhan.county.platform.Refused;

/// How a county without a seed gets its first officer: with a code from a file in the county's own folder.
@ApplicationScoped
class FirstOfficer {
    private static final Logger LOG = Logger.getLogger(FirstOfficer.class);
    private static final String GUESSED = "the setup code";

    static final String ACCOUNT = "[a-z][a-z0-9.-]{1,39}";
    static final int SHORTEST_PASSWORD = 10;

    private final Accounts accounts;
    private final SetupCode code;
    private final Patience patience;

    FirstOfficer(Accounts accounts, SetupCode code, Clock clock) {
        this.accounts = accounts;
        this.code = code;
        this.patience = new Patience(clock);
    }

    /// @param password  10 characters at least
    public record Request(
            @NotBlank @Size(max = 40) String code,
            @NotNull @Pattern(regexp = ACCOUNT) String account,
            @NotBlank @Size(max = 40) String name,

            @NotNull @Size(min = SHORTEST_PASSWORD, max = 72)
            String password) {
        @Override
        public String toString() {
            return "Request[account=" + account + "]";
        }
    }

    /// After the seed: a sample county has its officers.
    void start(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent starting) {
        if (accounts.none()) {
            LOG.infof("there is no officer yet: open /first, with the code in %s", code.make());
        } else {
            code.forget();
        }
    }

    boolean isAwaited() {
        return accounts.none();
    }

    /// @param source  where the attempt comes from; after some wrong codes it waits
    void begin(Request request, String source) {
        Duration left = patience.left(GUESSED, source);
        if (!left.isZero()) {
            throw Refused.because(
                    429, "officers", "wait", "设置码错了几次，请等一会儿再试", "retryAfterSeconds", left.toSeconds() + 1);
        }
        patience.failed(GUESSED, source);
        accounts.first(request);
        patience.succeeded(GUESSED, source);
    }
}
