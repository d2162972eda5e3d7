package org.essaim.ui;

import java.util.List;
import org.springframework.stereotype.Component;

/// What a [Ui] draws from, the same for every request.
@Component
record UiTools(Messages messages, Assets assets, PublicAddress address, List<NavigationEntry> navigation, Post post) {
    UiTools {
        navigation = navigation.stream().sorted(NavigationEntry.IN_ORDER).toList();
    }
}
