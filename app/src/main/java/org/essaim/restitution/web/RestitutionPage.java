package org.essaim.restitution.web;

import java.util.List;

/// @param title for the window
/// @param base the path from which the files are named
/// @param provisional the session still runs
/// @param published everybody may read it
/// @param article the whole document, as markup of our own making
/// @param sheets of the territories; empty on a sheet
/// @param parent the restitution, on a sheet; else empty
public record RestitutionPage(
        String title,
        String base,
        boolean provisional,
        boolean published,
        boolean example,
        String article,
        List<Sheet> sheets,
        String parent) {
    public record Sheet(String name, String path) {}

    public boolean isSheet() {
        return !parent.isEmpty();
    }

    public String pdf() {
        return base + ".pdf";
    }
}
