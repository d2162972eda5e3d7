package org.essaim.ui;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The address at which people reach this Essaim: the one that codes, links, mails and QR codes carry.
///
/// `essaim.public-url` (or `ESSAIM_PUBLIC_URL`) when given, else `http://localhost` and the port.
@Component
public class PublicAddress {
    private final Environment environment;

    /// @throws RefusedSetting when the address given is none: every link would lead nowhere
    public PublicAddress(Environment environment) {
        this.environment = environment;
        String given = given();
        if (given != null && !isAddress(given)) {
            throw new RefusedSetting("public-url");
        }
    }

    private static boolean isAddress(String given) {
        try {
            URI url = new URI(given);
            return ("http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme()))
                    && url.getHost() != null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /// The full address of a path that begins with `/`.
    public String of(String path) {
        return base() + path;
    }

    /// The address without a final slash.
    public String base() {
        String given = given();
        return given == null ? "http://localhost:" + port() : given.replaceAll("/+$", "");
    }

    /// Whether somebody said which address people use; without it, only this machine can follow our links.
    public boolean isGiven() {
        return given() != null;
    }

    /// Whether Essaim answers to this machine alone: `server.address` is a loopback address.
    public boolean listensOnLoopbackOnly() {
        String address = environment.getProperty("server.address");
        if (address == null || address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    /// Whether this machine's user is the only one who can come in: the condition to open doors without a key.
    public boolean isForThisMachineOnly() {
        return listensOnLoopbackOnly() && !isGiven();
    }

    /// Whether visitors come by https, so that cookies may be marked `Secure`.
    public boolean isSecure() {
        return base().startsWith("https:");
    }

    private @Nullable String given() {
        String url = environment.getProperty("essaim.public-url");
        return url == null || url.isBlank() ? null : url.strip();
    }

    private String port() {
        return environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
    }
}
