package org.essaim.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A form that files may come with. Any other address refuses them unread.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface TakesFiles {
    /// The attribute of a request whose files nothing has begun to read: what answers it lets them come, and leaves them unread.
    String UNREAD = "org.essaim.files-unread";

    /// The whole of what is sent, at most: far above what is accepted, so that whoever sends a picture of 50 MB is told so
    /// beside the field.
    int megabytes();
}
