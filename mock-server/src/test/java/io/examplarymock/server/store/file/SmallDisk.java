package io.examplarymock.server.store.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk below the engine that fails as a full one does, at the call that writes; the files are real ones. */
public final class SmallDisk extends FilePathWrapper {
    static final String SCHEME = "small";

    /** How writing goes. */
    enum Mode {
        ROOM,
        FULL,
        /** Writes all there is to write, and says that it could not. */
        LIES
    }

    private static volatile Mode mode = Mode.ROOM;

    static void is(Mode next) {
        mode = next;
    }

    static String name(java.nio.file.Path file) {
        FilePath.register(new SmallDisk());
        return SCHEME + ":" + file;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String how) throws IOException {
        return new Channel(getBase().open(how));
    }

    private static final class Channel extends FileBase {
        private final FileChannel real;

        Channel(FileChannel real) {
            this.real = real;
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            if (mode == Mode.ROOM) {
                return real.write(source, position);
            }
            if (mode == Mode.LIES) {
                while (source.hasRemaining()) {
                    position += real.write(source, position);
                }
            }
            throw new IOException("No space left on device");
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return write(source, real.position());
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            real.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
