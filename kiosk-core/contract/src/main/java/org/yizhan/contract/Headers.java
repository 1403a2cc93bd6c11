package org.yizhan.contract;

/// Header names that the core and its clients agree on.
public final class Headers {
    /// A UUID naming one intended effect. The same key with the same request is answered with the first answer;
    /// with another request it is `urn:yizhan:request:key-reused` (422). Keys are kept 30 days.
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /// Guards a cookie session of the web console against cross-site requests.
    public static final String CSRF_TOKEN = "X-CSRF-Token";

    private Headers() {}
}
