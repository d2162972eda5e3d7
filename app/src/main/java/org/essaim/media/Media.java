package org.essaim.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.essaim.media.Darkroom.Prints;
import org.essaim.media.Darkroom.Unusable;
import org.essaim.media.PictureGiven.Kept;
import org.essaim.media.PictureGiven.Reason;
import org.essaim.media.PictureGiven.Refused;
import org.essaim.text.Typed;
import org.essaim.ui.HeavyLine;
import org.essaim.ui.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Keeps pictures (JPEG, PNG, GIF, WebP of at most 10 MB) as JPEGs of our own making, and serves them.
@Component
public class Media {
    public static final long MOST_BYTES = 10L << 20;

    private static final int MOST_WAITING = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /// One statement, so that no transaction is open while a picture is being made.
    private static final String KEEP = """
            with kept as (
                insert into media.picture (id, width, height) values (:id, :width, :height) on conflict do nothing
            )
            insert into media.variant (picture_id, width, content)
            values (:id, 1600, :large), (:id, 480, :small) on conflict do nothing
            """;
    private static final String READ = """
            select content from media.variant where picture_id = :id and width = :width
            """;
    private static final String FIND = """
            select id, width, height from media.picture where id = :id
            """;
    private static final String FORGET = """
            delete from media.picture where id = :id
            """;

    private final JdbcClient jdbc;
    private final HeavyLine darkroom = new HeavyLine("picture", 1, MOST_WAITING, PATIENCE);

    Media(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Checks a file and keeps our picture of it; refuses what is too heavy, no picture, damaged, too large to be
    /// opened safely, or without words for whoever does not see it. The file itself is not kept.
    public PictureGiven keep(PictureUpload upload) {
        if (upload.sizeBytes() == 0) {
            return new Refused(Reason.EMPTY);
        }
        if (upload.sizeBytes() > MOST_BYTES) {
            return new Refused(Reason.TOO_HEAVY, Math.ceilDiv(upload.sizeBytes(), 1L << 20));
        }
        if (upload.alternative().isBlank()) {
            return new Refused(Reason.NO_ALTERNATIVE);
        }
        try {
            Prints prints = darkroom.work(() -> Darkroom.prints(bytes(upload)));
            var picture =
                    new Picture(id(prints.large()), Typed.line(upload.alternative()), prints.width(), prints.height());
            keep(picture, prints);
            return new Kept(picture);
        } catch (Unusable unusable) {
            return new Refused(unusable.reason, unusable.args);
        }
    }

    /// A picture kept before, under the words of its use; empty when there is none or no words.
    public Optional<Picture> find(String id, String alternative) {
        if (alternative.isBlank()) {
            return Optional.empty();
        }
        return jdbc.sql(FIND)
                .param("id", id)
                .query((row, _) -> new Picture(
                        row.getString("id"), Typed.line(alternative), row.getInt("width"), row.getInt("height")))
                .optional();
    }

    /// Deletes a picture that nothing shows any more. Who asks makes sure of that.
    public void forget(String id) {
        jdbc.sql(FORGET).param("id", id).update();
    }

    /// The pictures kept before then, shown or not.
    public List<String> keptBefore(Instant then) {
        return jdbc.sql("select id from media.picture where kept_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getString("id"))
                .list();
    }

    Optional<byte[]> read(String id, int width) {
        return jdbc.sql(READ)
                .param("id", id)
                .param("width", width)
                .query(byte[].class)
                .optional();
    }

    private void keep(Picture picture, Prints prints) {
        jdbc.sql(KEEP)
                .param("id", picture.id())
                .param("width", picture.width())
                .param("height", picture.height())
                .param("large", prints.large())
                .param("small", prints.small())
                .update();
    }

    private static byte[] bytes(PictureUpload upload) {
        try (InputStream content = upload.content().getInputStream()) {
            return content.readNBytes((int) MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(byte[] content) {
        return HexFormat.of().formatHex(Sha256.of(content), 0, 16);
    }
}
