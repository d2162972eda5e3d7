package org.essaim.mail;

import jakarta.mail.MessagingException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import org.essaim.ui.PublicAddress;
import org.essaim.ui.RefusedSetting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/// The mail server that `ESSAIM_SMTP_URL` names (`smtp://` or `smtps://`), or that Spring's own `spring.mail` settings
/// describe.
@Configuration(proxyBeanMethods = false)
class Smtp {
    private static final String TIMEOUT_MILLIS = "15000";
    private static final int HIGHEST_PORT = 65_535;

    @Bean
    MailServer mailServer(
            @Value("${essaim.smtp-url:}") String url,
            @Value("${essaim.mail-from:}") String from,
            PublicAddress address,
            ObjectProvider<JavaMailSender> configured) {
        var sender = url.isBlank() ? configured.getIfAvailable() : sender(url.strip());
        if (sender == null) {
            return MailServer.NONE;
        }
        var sendingAddress = from.isBlank() ? usualAddress(sender, address) : from.strip();
        if (!MailAddress.isWritable(sendingAddress)) {
            throw new RefusedSetting("mail-from");
        }
        return letter -> send(sender, sendingAddress, letter);
    }

    /// Servers often want the account's own address: where it is one, letters come from it.
    private static String usualAddress(JavaMailSender sender, PublicAddress address) {
        return Optional.of(sender)
                .filter(JavaMailSenderImpl.class::isInstance)
                .map(it -> ((JavaMailSenderImpl) it).getUsername())
                .filter(MailAddress::isOne)
                .orElseGet(() -> "essaim@" + Optional.ofNullable(URI.create(address.base()).getHost()).orElse("localhost"));
    }

    private static void send(JavaMailSender sender, String from, Letter letter) {
        var message = sender.createMimeMessage();
        try {
            var helper = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            // Absence messages and robots do not answer a machine that says it is one.
            message.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
        sender.send(message);
    }

    /// @throws RefusedSetting when it is not the address of a mail server
    static JavaMailSenderImpl sender(String typed) {
        URI url = read(typed);
        boolean tlsFromTheStart = "smtps".equalsIgnoreCase(url.getScheme());
        var sender = new JavaMailSenderImpl();
        var protocol = tlsFromTheStart ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        sender.setHost(url.getHost());
        sender.setPort(url.getPort() > 0 ? url.getPort() : tlsFromTheStart ? 465 : 587);
        var properties = new Properties();
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + protocol + "." + timeout, TIMEOUT_MILLIS);
        }
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        if (url.getRawUserInfo() != null) {
            var login = url.getRawUserInfo().split(":", 2);
            sender.setUsername(decode(login[0]));
            sender.setPassword(login.length > 1 ? decode(login[1]) : "");
            properties.setProperty("mail." + protocol + ".auth", "true");
            // A password never leaves in clear, unless to this very machine.
            properties.setProperty("mail.smtp.starttls.required", Boolean.toString(!isThisMachine(url.getHost())));
        }
        sender.setJavaMailProperties(properties);
        return sender;
    }

    private static URI read(String typed) {
        try {
            var url = new URI(typed);
            boolean smtp = "smtp".equalsIgnoreCase(url.getScheme()) || "smtps".equalsIgnoreCase(url.getScheme());
            boolean bare = url.getRawPath().isEmpty() || url.getRawPath().equals("/");
            if (smtp && url.getHost() != null && bare && url.getPort() <= HIGHEST_PORT && url.getPort() != 0) {
                return url;
            }
        } catch (URISyntaxException refusedBelow) {
            // its message repeats what was typed, a password perhaps
        }
        throw new RefusedSetting("smtp-url");
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("[::1]");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
