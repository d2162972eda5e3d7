package org.essaim.ui;

/// Whether letters leave this machine: the one fact that pages which speak of letters ask, so that none promises what will
/// not come. See [Ui#posted].
public interface Post {
    boolean leaves();
}
