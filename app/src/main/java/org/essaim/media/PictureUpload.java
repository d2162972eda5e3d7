package org.essaim.media;

import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/// A file somebody gave as a picture, not yet looked at.
///
/// @param sizeBytes known before reading
/// @param alternative the words for whoever does not see it
public record PictureUpload(long sizeBytes, InputStreamSource content, String alternative) {
    public static PictureUpload of(MultipartFile file, String alternative) {
        return new PictureUpload(file.getSize(), file, alternative);
    }
}
