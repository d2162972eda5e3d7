package org.essaim.ui;

/// One of the answers a field offers.
///
/// @param value what the form sends
/// @param label what the person reads, already in their language
/// @param help a line under the label; may be empty
public record Option(String value, String label, String help) {
    public Option(String value, String label) {
        this(value, label, "");
    }
}
