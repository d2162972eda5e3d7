package org.essaim.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The network address that a request comes from, for counting what one client does. Read here and nowhere else.
///
/// `X-Forwarded-For` is written by proxies, and by anybody who likes: each proxy adds at its end the address it was asked
/// from. Only whoever installs Essaim knows how many proxies of theirs stand before it (`ESSAIM_PROXIES`, none by
/// default): as many addresses are believed, from the end. What stands before them is hearsay.
///
/// One IPv6 subscriber holds 2⁶⁴ addresses, hence counts as their network: `2001:db8:0:1::/64`.
@Component
public class ClientAddress {
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):\\d+");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]+)](:\\d+)?");

    private final int proxies;

    ClientAddress(@Value("${essaim.proxies:0}") int proxies) {
        if (proxies < 0) {
            throw new IllegalArgumentException("essaim.proxies is a number of proxies, not " + proxies);
        }
        this.proxies = proxies;
    }

    public String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        if (proxies == 0) {
            return network(direct);
        }
        List<String> chain = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        // Shorter than our own proxies would have made it: the request did not pass through them all.
        return chain.size() < proxies ? network(direct) : network(chain.get(chain.size() - proxies));
    }

    /// The address as counted; a text that is none (a proxy may write `unknown`) is counted as it is.
    private static String network(String text) {
        String plain = BRACKETED.matcher(IPV4_WITH_PORT.matcher(text).replaceFirst("$1")).replaceFirst("$1");
        try {
            return InetAddress.ofLiteral(plain) instanceof Inet6Address six ? prefix(six) : plain;
        } catch (IllegalArgumentException notAnAddress) {
            return plain;
        }
    }

    private static String prefix(Inet6Address address) {
        byte[] bytes = address.getAddress();
        StringBuilder prefix = new StringBuilder();
        for (int i = 0; i < 8; i += 2) {
            prefix.append(Integer.toHexString((bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff)).append(':');
        }
        return prefix.append(":/64").toString();
    }
}
