package org.comptoir.launch;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Puts an exception into the few words that fit into a sentence. */
final class Reason {
    private Reason() {}

    static String of(Throwable thrown) {
        var cause = thrown;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        if (cause instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "a file is in its place";
        }
        if (cause instanceof AccessDeniedException) {
            return "permission denied";
        }
        var message =
                cause instanceof FileSystemException io && io.getReason() != null ? io.getReason() : cause.getMessage();
        return message == null || message.isBlank()
                ? cause.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElse("").replaceAll("\\.$", "");
    }
}
