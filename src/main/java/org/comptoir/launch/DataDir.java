package org.comptoir.launch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The data directory, held by a lock for as long as the process lives; the system drops it even after SIGKILL. */
final class DataDir implements AutoCloseable {
    // an empty database and the unpacked server; below that the start would break half-way
    private static final long NEEDED = 512L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDir(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Opens or makes the directory and locks it; says who holds it if somebody does. */
    static DataDir open(String name, String address) {
        var path = Path.of(name).toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            // one spelling of the path, so that an orphaned database is recognised by it
            path = path.toRealPath();
            var file = path.resolve("lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                var holder = Files.readString(file).strip();
                channel.close();
                throw Refusal.cannotStart("Comptoir is already running with the data in " + path + " at " + holder
                        + "; it is left alone. Stop it first, or set COMPTOIR_DATA to another directory.");
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(
                    (address + " (process " + ProcessHandle.current().pid() + ")\n").getBytes(StandardCharsets.UTF_8)));
            var dataDir = new DataDir(path, channel);
            dataDir.requireSpace();
            for (var folder : new String[] {"logs", "run"}) {
                Files.createDirectories(path.resolve(folder));
            }
            return dataDir;
        } catch (IOException unusable) {
            throw Refusal.cannotStart("The data directory " + path + " cannot be written (" + Reason.of(unusable)
                    + "); make it writable, or set COMPTOIR_DATA to another one.");
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    private void requireSpace() throws IOException {
        var free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED) {
            throw Refusal.cannotStart("The data directory " + path + " has only " + (free >> 20)
                    + " MB free, but Comptoir needs " + (NEEDED >> 20)
                    + " MB to start; make room, or set COMPTOIR_DATA to another one.");
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
