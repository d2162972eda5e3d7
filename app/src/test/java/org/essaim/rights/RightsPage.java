package org.essaim.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// `docs/rights.md` as Markdown: lines of a room of the house that are open to the same people stand together.
final class RightsPage {
    private static final String OPEN = "●";
    private static final Pattern LINES = Pattern.compile("`([^`]+)`");

    private static final Map<String, String> SECTIONS = sections();

    private RightsPage() {}

    static String write(
            String introduction, Map<String, Map<Who, Boolean>> addresses, Map<String, Map<Who, Boolean>> commands, List<Who> senders) {
        StringBuilder page = new StringBuilder(introduction);
        Map<String, Map<String, Map<Who, Boolean>>> bySection = new LinkedHashMap<>();
        SECTIONS.values().forEach(section -> bySection.put(section, new LinkedHashMap<>()));
        new TreeMap<>(addresses).entrySet().stream()
                .sorted(Map.Entry.comparingByKey((one, other) -> path(one).equals(path(other)) ? one.compareTo(other) : path(one).compareTo(path(other))))
                .forEach(line -> bySection.get(section(line.getKey())).put(line.getKey(), line.getValue()));
        bySection.forEach((section, lines) -> table(page, section, lines, List.of(Who.values())));
        table(page, "Commands", commands, senders);
        return page.toString();
    }

    /// The cells of a written page.
    static Map<String, String> cells(String page) {
        Map<String, String> cells = new TreeMap<>();
        List<String> heads = List.of();
        for (String line : page.lines().filter(it -> it.startsWith("|")).toList()) {
            List<String> columns = List.of(line.substring(1, line.length() - 1).split("\\|", -1)).stream().map(String::strip).toList();
            if (columns.getFirst().startsWith("`")) {
                Matcher names = LINES.matcher(columns.getFirst());
                while (names.find()) {
                    for (int i = 1; i < columns.size(); i++) {
                        cells.put(names.group(1) + " × " + heads.get(i), columns.get(i));
                    }
                }
            } else if (!columns.getFirst().startsWith("--")) {
                heads = columns;
            }
        }
        return cells;
    }

    private static void table(StringBuilder page, String title, Map<String, Map<Who, Boolean>> lines, List<Who> columns) {
        page.append("\n## ").append(title).append("\n\n| |");
        columns.forEach(who -> page.append(' ').append(who.title).append(" |"));
        page.append("\n|---|").append(":-:|".repeat(columns.size())).append('\n');
        Map<List<Boolean>, List<String>> alike = new LinkedHashMap<>();
        lines.forEach((line, cells) -> alike.computeIfAbsent(columns.stream().map(cells::get).toList(), _ -> new ArrayList<>()).add(line));
        alike.forEach((cells, same) -> {
            page.append("| ").append(same.stream().map(line -> "`" + line + "`").collect(Collectors.joining("<br>"))).append(" |");
            cells.forEach(open -> page.append(open ? " " + OPEN + " |" : " |"));
            page.append('\n');
        });
    }

    private static String path(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static String section(String line) {
        return SECTIONS.entrySet().stream()
                .filter(section -> path(line).equals(section.getKey()) || path(line).startsWith(section.getKey() + "/"))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(SECTIONS.get(""));
    }

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("/s/{key}/stream", "Streams");
        sections.put("/mur/{key}/stream", "Streams");
        sections.put("/ateliers/{slug}/pupitre/stream", "Streams");
        for (String room : List.of("/s", "/a", "/mur", "/rejoindre")) {
            sections.put(room, "The room");
        }
        sections.put("/ateliers/{slug}/pupitre", "The desk");
        sections.put("/ateliers", "Workshops");
        sections.put("/ateliers.csv", "Workshops");
        sections.put("/inscription", "Workshops");
        for (String programme : List.of("/programmes", "/enjeux", "/enjeux.csv", "/p", "/journee")) {
            sections.put(programme, "Programmes and the common day");
        }
        for (String initiative : List.of("/initiatives", "/initiatives.csv", "/projets-finances", "/media")) {
            sections.put(initiative, "Initiatives, and lists taken in");
        }
        for (String commun : List.of("/c", "/communs", "/communs.csv", "/communs.atom", "/concepts", "/concepts.csv", "/reprises", "/nouvelles")) {
            sections.put(commun, "Concepts and communs");
        }
        sections.put("/projets", "Projects and their plans");
        sections.put("/projets.csv", "Projects and their plans");
        sections.put("/territoires", "Territories");
        for (String account : List.of("/administration", "/compte", "/connexion", "/deconnexion", "/responsables", "/demo")) {
            sections.put(account, "Accounts");
        }
        sections.put("", "The site");
        return sections;
    }
}
