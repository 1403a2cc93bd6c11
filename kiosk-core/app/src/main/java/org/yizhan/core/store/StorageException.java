package org.yizhan.core.store;

/// The disk refused; see [StorageFailure].
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final StorageFailure failure;

    public StorageException(StorageFailure failure, Throwable cause) {
        super("the center's storage is " + failure, cause);
        this.failure = failure;
    }

    public StorageFailure failure() {
        return failure;
    }
}
