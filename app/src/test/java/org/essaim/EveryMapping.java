package org.essaim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.ui.Param;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// An address that a controller of ours answers, as Spring knows it: no list of addresses is kept by hand.
///
/// @param posts   whether it is sent something
/// @param pattern with its variables in braces
public record EveryMapping(boolean posts, String pattern, HandlerMethod method) {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final Pattern NAME = Pattern.compile("name ?= ?\"([\\w-]+)\"");
    /// What may be asked of a list: see [org.essaim.ui.Param].
    private static final Pattern PARAM = Pattern.compile("Param<.*> [A-Z_]+ =\\s*[\\w.]+\\(\\s*\"([\\w-]+)\"");

    /// Whatever any of the pages sends, and any of the lists is asked.
    public static final List<String> ALL_FIELDS = fieldsOfPages();

    /// All of them, by pattern.
    public static List<EveryMapping> of(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping -> mapping.getValue().getBeanType().getPackageName().startsWith("org.essaim"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .map(pattern -> new EveryMapping(
                                mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST),
                                pattern,
                                mapping.getValue())))
                .sorted(Comparator.comparing(EveryMapping::pattern).thenComparing(EveryMapping::posts))
                .toList();
    }

    /// As it is read: `POST /ateliers/{slug}/animation`, without what a variable must look like.
    public String line() {
        return (posts ? "POST " : "GET ") + bare();
    }

    public String bare() {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement("{" + found.group(1) + "}"));
    }

    /// The names of the variables of its path, in order.
    public List<String> variables() {
        return VARIABLE.matcher(pattern).results().map(found -> found.group(1)).toList();
    }

    /// The address with a value for each variable.
    public String filled(UnaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }

    /// What its method reads: its parameters, the components of its form; where it reads all that comes, whatever any of
    /// the pages sends.
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                names.addAll(ALL_FIELDS);
            } else if (asked != null) {
                names.add(asked.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : asked.name());
            } else if (parameter.getParameterType().isRecord()) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    names.add(component.getName());
                }
                for (var argument : parameter.getParameterType().getDeclaredConstructors()[0].getParameters()) {
                    BindParam named = argument.getAnnotation(BindParam.class);
                    if (named != null) {
                        names.add(named.value());
                    }
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> fieldsOfPages() {
        return Stream.of(
                        found("src/main/jte", NAME),
                        found("src/main/java", PARAM),
                        Stream.of(Param.WORDS, Param.ORDER, "page"))
                .flatMap(names -> names)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<String> found(String directory, Pattern pattern) {
        try (Stream<Path> sources = Files.walk(Path.of(directory))) {
            return sources
                    .filter(Files::isRegularFile)
                    .flatMap(source -> {
                        try {
                            return pattern.matcher(Files.readString(source)).results().map(found -> found.group(1));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
