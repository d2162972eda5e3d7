package org.essaim.territory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.essaim.territory.TerritoryId.Level;
import org.essaim.text.Folded;
import org.springframework.stereotype.Component;

/// Official territories for the codes of sources: which lost a leading zero, name an *arrondissement*, or are of a commune
/// that has since joined another.
@Component
public class Locator {
    private static final Pattern ARRONDISSEMENT = Pattern.compile("751\\d\\d|6938\\d|132\\d\\d");
    private static final int NAMESAKES = 20;

    private final Territories territories;

    Locator(Territories territories) {
        this.territories = territories;
    }

    /// @param code INSEE, with or without its leading zero; empty when unknown
    /// @param name the source's, kept where no code is found
    /// @param department the source's, for when the commune is not found
    public Located commune(String code, String name, String department) {
        String insee = arrondissement(padded(code, 5));
        String area = padded(department, 2);
        Optional<Territory> found = insee.isEmpty()
                ? Optional.empty()
                : find(Level.COMMUNE, insee)
                        .or(() -> formerly(insee))
                        .or(() -> area.isEmpty() ? Optional.empty() : namesake(Level.COMMUNE, name, area));
        return found.map(this::place).orElseGet(() -> new Located(Optional.empty(), name, known(area)));
    }

    /// What bears a name alone, in a department when it is known.
    public Optional<Located> named(Level level, String name, String department) {
        return namesake(level, name, padded(department, 2)).map(this::place);
    }

    /// Of a department by its name; empty when none bears it.
    public String codeOf(String department) {
        return namesake(Level.DEPARTEMENT, department, "")
                .map(one -> one.id().code())
                .orElse("");
    }

    public Optional<Located> epci(String siren) {
        return siren.matches("\\d{9}(\\d{5})?")
                ? find(Level.EPCI, siren.substring(0, 9)).map(this::place)
                : Optional.empty();
    }

    public Optional<Located> department(String code) {
        return find(Level.DEPARTEMENT, padded(code, 2)).map(this::place);
    }

    public Optional<Located> region(String code) {
        return find(Level.REGION, padded(code, 2)).map(this::place);
    }

    /// Whether the first contains the second.
    public boolean contains(Located outer, Located inner) {
        return outer.territory()
                .flatMap(whole -> inner.territory().filter(part -> territories.contains(whole, part)))
                .isPresent();
    }

    private Located place(Territory territory) {
        return new Located(Optional.of(territory.id()), territory.name(), departmentOf(territory.id()));
    }

    /// Today's commune of a code that another bore before.
    private Optional<Territory> formerly(String insee) {
        List<Suggestion> found = territories.search(insee, 2);
        return found.size() == 1 && found.getFirst().formerly().isPresent()
                ? Optional.of(found.getFirst().territory())
                : Optional.empty();
    }

    /// Such as a former commune's name that a commune of its department still bears.
    ///
    /// @param department empty for any
    private Optional<Territory> namesake(Level level, String name, String department) {
        String folded = Folded.of(name);
        List<Territory> found = name.isEmpty()
                ? List.of()
                : territories.search(name, NAMESAKES).stream()
                        .filter(fits -> fits.formerly().isEmpty())
                        .map(Suggestion::territory)
                        .filter(one -> one.id().level() == level
                                && (department.isEmpty() || departmentOf(one.id()).equals(department))
                                && Folded.of(one.name()).equals(folded))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private String departmentOf(TerritoryId id) {
        return switch (id.level()) {
            case COMMUNE -> departmentOfCommune(id.code());
            case DEPARTEMENT -> id.code();
            case EPCI -> {
                List<String> all = territories.communesOf(id).stream()
                        .map(commune -> departmentOfCommune(commune.code()))
                        .distinct()
                        .toList();
                yield all.size() == 1 ? all.getFirst() : "";
            }
            case REGION, GROUPE, NATIONAL -> "";
        };
    }

    private static String departmentOfCommune(String insee) {
        return insee.startsWith("97") || insee.startsWith("98") ? insee.substring(0, 3) : insee.substring(0, 2);
    }

    private String known(String department) {
        return find(Level.DEPARTEMENT, department).isPresent() ? department : "";
    }

    private Optional<Territory> find(Level level, String code) {
        return code.matches("[0-9AB]{2,9}") ? territories.find(new TerritoryId(level, code)) : Optional.empty();
    }

    private static String arrondissement(String insee) {
        if (!ARRONDISSEMENT.matcher(insee).matches()) {
            return insee;
        }
        return switch (insee.charAt(0)) {
            case '7' -> "75056";
            case '6' -> "69123";
            default -> "13055";
        };
    }

    private static String padded(String code, int length) {
        return code.isEmpty() || code.length() >= length ? code : "0".repeat(length - code.length()) + code;
    }
}
