package org.nonnegotiable.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.file.FileTypeDirectory;
import com.drew.metadata.jpeg.HuffmanTablesDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.jfif.JfifDirectory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;

/** That written bytes are a picture and say nothing else: looked at twice, by our own eyes and by a stranger's. */
final class Proof {

    private static final Set<Integer> PICTURE = Set.of(0xc0, 0xc2, JpegFile.DQT, JpegFile.DHT, JpegFile.DRI, JpegFile.SOS);
    private static final Set<Class<? extends Directory>> PLAIN =
            Set.of(JpegDirectory.class, JfifDirectory.class, HuffmanTablesDirectory.class, FileTypeDirectory.class);
    /** Signature, version, density, and a thumbnail of no size. */
    private static final int JFIF_LENGTH = 14;

    private Proof() {
    }

    static void check(byte[] jpeg) {
        Refusal.when(!isPlain(ByteBuffer.wrap(jpeg)) || !isPlain(metadata(jpeg)), Refusal.METADATA);
    }

    private static boolean isPlain(ByteBuffer file) {
        if (JpegFile.marker(file) != JpegFile.SOI) {
            return false;
        }
        for (int marker = JpegFile.marker(file); marker != JpegFile.EOI; marker = JpegFile.marker(file)) {
            byte[] segment = JpegFile.bytes(file);
            if (!PICTURE.contains(marker) && !isBareHeader(marker, segment)) {
                return false;
            }
            if (marker == JpegFile.SOS) {
                file.position(JpegFile.nextMarker(file));
            }
        }
        return !file.hasRemaining();
    }

    private static boolean isBareHeader(int marker, byte[] segment) {
        return marker == JpegFile.APP0 && JpegFile.starts(segment, "JFIF\0") && segment.length == JFIF_LENGTH;
    }

    private static boolean isPlain(Metadata metadata) {
        for (Directory directory : metadata.getDirectories()) {
            if (!PLAIN.contains(directory.getClass())) {
                return false;
            }
        }
        return true;
    }

    private static Metadata metadata(byte[] jpeg) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(jpeg));
        } catch (ImageProcessingException | IOException unreadable) {
            throw Refusal.METADATA.exception();
        }
    }
}
