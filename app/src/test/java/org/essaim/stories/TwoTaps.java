package org.essaim.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.essaim.HttpVisitor;

/// An impatient thumb, without a browser: the same form sent twice at once.
final class TwoTaps {
    private static final Pattern ONCE = Pattern.compile("name=\"once\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern INPUT = Pattern.compile("<input ([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");
    private static final String BOUNDARY = "----essaim";

    private TwoTaps() {}

    /// The id made with a page.
    static String once(HttpVisitor who, String path) {
        Matcher found = ONCE.matcher(who.get(path).body());
        assertThat(found.find()).as("an id made with the page " + path).isTrue();
        return found.group(1);
    }

    /// Both are answered the same, and so is a third, long after: the answer was lost, the page is sent again.
    static String sameAnswer(HttpVisitor who, String path, String... fields) {
        List<HttpResponse<String>> both = twice(who, path, fields);
        assertThat(both).allSatisfy(answer -> assertThat(answer.statusCode()).as(path).isBetween(300, 399));
        List<String> to = both.stream().map(HttpVisitor::location).distinct().toList();
        assertThat(to).hasSize(1);
        assertThat(HttpVisitor.location(who.post(path, fields))).isEqualTo(to.getFirst());
        return to.getFirst();
    }

    static List<HttpResponse<String>> twice(HttpVisitor who, String path, String... fields) {
        return twice(() -> who.post(path, fields));
    }

    static List<HttpResponse<String>> twice(Callable<HttpResponse<String>> sending) {
        CountDownLatch together = new CountDownLatch(1);
        Callable<HttpResponse<String>> tap = () -> {
            together.await();
            return sending.call();
        };
        try (var taps = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = taps.submit(tap);
            var second = taps.submit(tap);
            together.countDown();
            return List.of(first.get(), second.get());
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    /// The inputs of the form that goes to an address, as a browser would send them, some filled in.
    static String[] filled(String page, String action, String... typed) {
        Matcher form = Pattern.compile("<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>", Pattern.DOTALL).matcher(page);
        assertThat(form.find()).as("a form to " + action).isTrue();
        Map<String, String> fields = new LinkedHashMap<>();
        for (Matcher input = INPUT.matcher(form.group()); input.find(); ) {
            Map<String, String> attributes = new LinkedHashMap<>();
            for (Matcher each = ATTRIBUTE.matcher(input.group(1)); each.find(); ) {
                attributes.put(each.group(1), each.group(2) == null ? "" : each.group(2));
            }
            String type = attributes.getOrDefault("type", "text");
            boolean choice = type.equals("checkbox") || type.equals("radio");
            if (attributes.containsKey("name") && (!choice || attributes.containsKey("checked")) && !type.equals("file")) {
                fields.put(attributes.get("name"), attributes.getOrDefault("value", choice ? "on" : ""));
            }
        }
        for (int i = 0; i < typed.length; i += 2) {
            fields.put(typed[i], typed[i + 1]);
        }
        List<String> sent = new ArrayList<>();
        fields.forEach((name, value) -> sent.addAll(List.of(name, value)));
        return sent.toArray(String[]::new);
    }

    /// Gives a file to the page of imports.
    static HttpResponse<String> give(HttpVisitor who, String once, String name, String content) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        return who.send(who.request("/initiatives/imports")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(part + "\"once\"\r\n\r\n" + once + "\r\n" + part + "\"fichiers\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--" + BOUNDARY + "--\r\n"))
                .build());
    }
}
