package org.essaim.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.essaim.EssaimTest;
import org.essaim.account.Role;
import org.essaim.account.TestAccounts;
import org.essaim.ui.Messages;
import org.essaim.ui.NavigationEntry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A link of the head or the foot leads somewhere, and says where.
@EssaimTest
class NavigationTest {
    @LocalServerPort
    int port;

    @Autowired
    List<NavigationEntry> entries;

    @Autowired
    Messages messages;

    @Autowired
    BeanFactory application;

    @Test
    void everyLinkLeadsToAPage() throws Exception {
        var client = HttpClient.newHttpClient();
        for (NavigationEntry entry : entries) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + entry.href()));
            if (entry.place() == NavigationEntry.Place.ACCOUNT) {
                request.header("Cookie", TestAccounts.somebody(application, Role.DESIGNER).cookie());
            }

            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode()).as(entry.href()).isEqualTo(200);
            assertThat(messages.has(entry.key())).as(entry.key()).isTrue();
        }
    }

    @Test
    void noLinkStandsTwice() {
        assertThat(entries).extracting(NavigationEntry::href).doesNotHaveDuplicates();
    }
}
