import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/// Makes the resource of territories from the unpacked npm package `@etalab/decoupage-administratif`: see README.md
/// beside this file. The same package gives the same bytes; a package that does not hold what we promise is refused.
///
/// One line a territory, fields separated by tabs, a letter first:
///
///     R code name                                                    region
///     D code region name                                             department
///     O code name                                                    overseas collectivity (a "departement" of the source)
///     E siren type name                                              EPCI: CC, CA, CU, METRO, MET69
///     C insee department epci siren population postcodes name        commune; an absent value is empty
///     F insee commune name                                           former commune, and the one it is in today
///     A insee commune                                                code of a former commune or of an arrondissement, the same
public class MakeTerritories {
    private static final int COMMUNES = 34_969;
    private static final int WITHOUT_SIREN = 94;
    private static final int EPCI = 1_255;
    private static final int DEPARTMENTS = 101;
    private static final int OVERSEAS_COLLECTIVITIES = 8;
    private static final int REGIONS = 18;
    private static final int FORMER_COMMUNES = 2_576;
    private static final int ARRONDISSEMENTS = 45;
    private static final int FORMER_CODES = 4_240;

    private static final Set<String> FORMER = Set.of("commune-deleguee", "commune-associee");

    /// The official list writes it without accent nor dash; its own documents do not.
    private static final Map<String, String> NAMES = Map.of("200071967", "CC Pays d’Évian – Vallée d’Abondance");

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: java tools/territories/MakeTerritories.java <unpacked package> <resource to write>");
            System.exit(2);
        }
        Path from = Path.of(args[0]);
        String version = (String) ((Map<?, ?>) Json.read(from.resolve("package.json"))).get("version");
        List<String> lines = lines(from.resolve("data"));

        var text = new StringBuilder("""
                # Territoires de France : communes, EPCI à fiscalité propre, départements, régions, collectivités d’outre-mer
                # Source : paquet npm @etalab/decoupage-administratif %s, d’après INSEE (code officiel géographique, populations légales), DGCL (EPCI) et La Poste (codes postaux)
                # Date : 1er janvier 2026 ; paquet publié le 9 mars 2026
                # Licence : Licence Ouverte 2.0 (Etalab)
                # Fait par tools/territories/MakeTerritories.java, qui dit le format
                """.formatted(version));
        lines.forEach(line -> text.append(line).append('\n'));
        Path to = Path.of(args[1]);
        Files.createDirectories(to.toAbsolutePath().getParent());
        try (var out = new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(to)), StandardCharsets.UTF_8)) {
            out.write(text.toString());
        }
        System.out.printf("%s: %,d lines, %,d bytes%n", to, lines.size(), Files.size(to));
    }

    private static List<String> lines(Path data) throws IOException {
        var epci = objects(data.resolve("epci.json"), _ -> true, EPCI);
        var regions = objects(data.resolve("regions.json"), MakeTerritories::isNotOverseas, REGIONS);
        var departments = objects(data.resolve("departements.json"), MakeTerritories::isNotOverseas, DEPARTMENTS);
        // The source gives a collectivity twice, as a department and as a region: once is enough.
        var overseas = objects(data.resolve("departements.json"), o -> !isNotOverseas(o), OVERSEAS_COLLECTIVITIES);
        var communes =
                objects(data.resolve("communes.json"), o -> o.get("type").equals("commune-actuelle"), COMMUNES);
        check("communes without SIREN", WITHOUT_SIREN, communes.stream().filter(c -> !c.containsKey("siren")).count());

        var epciOf = new HashMap<String, String>();
        for (var one : epci) {
            for (Object member : (List<?>) one.get("membres")) {
                String commune = (String) ((Map<?, ?>) member).get("code");
                if (epciOf.put(commune, (String) one.get("code")) != null) {
                    throw new IllegalStateException(commune + " is in two EPCI");
                }
            }
        }

        var lines = new ArrayList<String>();
        regions.forEach(o -> lines.add(line("R", o.get("code"), name(o))));
        departments.forEach(o -> lines.add(line("D", o.get("code"), o.get("region"), name(o))));
        overseas.forEach(o -> lines.add(line("O", o.get("code"), name(o))));
        epci.forEach(o -> lines.add(line("E", o.get("code"), o.get("type"), name(o))));
        for (var o : communes) {
            lines.add(line(
                    "C",
                    o.get("code"),
                    o.get("departement"),
                    epciOf.remove(o.get("code")),
                    o.get("siren"),
                    o.get("population"),
                    o.get("codesPostaux") instanceof List<?> postcodes
                            ? postcodes.stream().map(String.class::cast).collect(Collectors.joining(","))
                            : null,
                    name(o)));
        }
        check("EPCI members that are no current commune", 0, epciOf.size());
        lines.addAll(former(data.resolve("communes.json"), communes));
        return lines;
    }

    /// The communes that were merged since 1943, as far as the source names them, and the codes that mean another commune today.
    private static List<String> former(Path file, List<Map<String, Object>> communes) throws IOException {
        var names = communes.stream().collect(Collectors.toMap(o -> (String) o.get("code"), MakeTerritories::name));
        var lines = new ArrayList<String>();
        var named = new HashSet<String>();
        for (var o : objects(file, o -> FORMER.contains((String) o.get("type")), FORMER_COMMUNES)) {
            String today = (String) o.get("chefLieu");
            named.add((String) o.get("code"));
            if (!name(o).equals(names.get(today))) {
                lines.add(line("F", o.get("code"), today, name(o)));
            }
        }
        var codes = new TreeMap<String, String>();
        for (var o : communes) {
            if (o.get("anciensCodes") instanceof List<?> old) {
                old.forEach(code -> codes.put((String) code, (String) o.get("code")));
            }
        }
        check("former codes", FORMER_CODES, codes.size());
        objects(file, o -> o.get("type").equals("arrondissement-municipal"), ARRONDISSEMENTS)
                .forEach(o -> codes.put((String) o.get("code"), (String) o.get("commune")));
        codes.keySet().removeAll(named);
        codes.forEach((code, today) -> lines.add(line("A", code, today)));
        return lines;
    }

    private static boolean isNotOverseas(Map<String, Object> o) {
        return !"com".equals(o.get("zone"));
    }

    /// The official name with French apostrophes and ligatures, and single spaces.
    private static String name(Map<String, Object> o) {
        String corrected = NAMES.get((String) o.get("code"));
        if (corrected != null) {
            return corrected;
        }
        return ((String) o.get("nom"))
                .replaceAll("\"(.*)\"", "$1")
                .replaceAll("''(.*)''", "« $1 »")
                .replace('\'', '’')
                .replaceAll("\\bCoeur", "Cœur")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String line(Object... fields) {
        var parts = new ArrayList<String>();
        for (Object field : fields) {
            String part = field == null ? "" : field.toString();
            if (part.indexOf('\t') >= 0 || part.indexOf('\n') >= 0) {
                throw new IllegalStateException("separator in " + part);
            }
            parts.add(part);
        }
        return String.join("\t", parts);
    }

    private static List<Map<String, Object>> objects(Path file, Predicate<Map<String, Object>> wanted, int expected)
            throws IOException {
        @SuppressWarnings("unchecked")
        var all = (List<Map<String, Object>>) Json.read(file);
        var found = all.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(o -> (String) o.get("code")))
                .toList();
        check(file.getFileName().toString(), expected, found.size());
        return found;
    }

    private static void check(String what, long expected, long found) {
        if (expected != found) {
            throw new IllegalStateException("%s: %,d expected, %,d found".formatted(what, expected, found));
        }
    }

    /// As much JSON as the package needs, so that this file runs alone.
    private static final class Json {
        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(Path file) throws IOException {
            return new Json(Files.readString(file)).value();
        }

        private Object value() {
            return switch (next()) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> number();
            };
        }

        private Map<String, Object> object() {
            var object = new LinkedHashMap<String, Object>();
            at++;
            while (next() != '}') {
                String key = string();
                expect(':');
                object.put(key, value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return object;
        }

        private List<Object> array() {
            var array = new ArrayList<>();
            at++;
            while (next() != ']') {
                array.add(value());
                if (next() == ',') {
                    at++;
                }
            }
            at++;
            return array;
        }

        private String string() {
            expect('"');
            var string = new StringBuilder();
            for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
                if (c != '\\') {
                    string.append(c);
                } else if (text.charAt(at) == 'u') {
                    string.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
                    at += 5;
                } else {
                    // Names and codes hold escaped quotes at most; anything else stops below.
                    string.append(switch (text.charAt(at++)) {
                        case '"' -> '"';
                        case '\\' -> '\\';
                        case '/' -> '/';
                        default -> throw new IllegalStateException("escape at " + at);
                    });
                }
            }
            return string.toString();
        }

        private Object number() {
            int start = at;
            while (at < text.length() && "+-.0123456789truefalsn".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (start == at) {
                throw new IllegalStateException("value expected at " + at);
            }
            return text.substring(start, at);
        }

        private char next() {
            while (Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return text.charAt(at);
        }

        private void expect(char c) {
            if (next() != c) {
                throw new IllegalStateException(c + " expected at " + at);
            }
            at++;
        }
    }
}
