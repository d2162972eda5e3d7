package org.essaim.territory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.territory.TerritoryId.Level;
import org.springframework.stereotype.Component;

/// What lies around a place, from near to far: the rest of a commune's EPCI, its department, its region; around a department,
/// those that touch it.
@Component
public class Surroundings {
    private static final Map<String, Set<String>> TOUCHING = touching();

    private final Territories territories;

    Surroundings(Territories territories) {
        this.territories = territories;
    }

    /// One ring's territories, and how to say where that is.
    ///
    /// @param widest of the territories, or [Level#NATIONAL] for what touches
    public record Ring(Set<TerritoryId> territories, Where where) {}

    public enum Where {
        INSIDE,
        EPCI,
        DEPARTEMENT,
        TOUCHING,
        REGION;

        public String messageKey() {
            return "territory.around." + name().toLowerCase(Locale.ROOT);
        }
    }

    /// From the places themselves outwards; each ring holds those before it, or lies beside them.
    public List<Ring> of(Collection<TerritoryId> places) {
        List<Ring> rings = new ArrayList<>();
        rings.add(new Ring(Set.copyOf(places), Where.INSIDE));
        Level widest = places.stream().map(Surroundings::width).max(Comparator.naturalOrder()).orElse(Level.NATIONAL);
        if (widest == Level.COMMUNE) {
            add(rings, sharing(places, Level.EPCI), Where.EPCI);
        }
        if (widest.compareTo(Level.DEPARTEMENT) < 0) {
            add(rings, sharing(places, Level.DEPARTEMENT), Where.DEPARTEMENT);
        }
        if (widest == Level.DEPARTEMENT) {
            add(rings, touching(places), Where.TOUCHING);
        }
        if (widest.compareTo(Level.REGION) < 0) {
            add(rings, sharing(places, Level.REGION), Where.REGION);
        }
        if (widest == Level.REGION) {
            Set<TerritoryId> departments = sharing(places, Level.DEPARTEMENT);
            add(rings, sharing(touching(departments), Level.REGION), Where.TOUCHING);
        }
        return rings;
    }

    private static Level width(TerritoryId place) {
        return switch (place.level()) {
            case COMMUNE -> Level.COMMUNE;
            case EPCI, GROUPE -> Level.EPCI;
            case DEPARTEMENT -> Level.DEPARTEMENT;
            case REGION -> Level.REGION;
            case NATIONAL -> Level.NATIONAL;
        };
    }

    private static void add(List<Ring> rings, Set<TerritoryId> territories, Where where) {
        if (!territories.isEmpty()) {
            rings.add(new Ring(territories, where));
        }
    }

    private Set<TerritoryId> sharing(Collection<TerritoryId> places, Level level) {
        return places.stream()
                .flatMap(place -> territories.sharing(place, level).stream())
                .map(Territory::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<TerritoryId> touching(Collection<TerritoryId> departments) {
        return departments.stream()
                .flatMap(department -> TOUCHING.getOrDefault(department.code(), Set.of()).stream())
                .map(TerritoryId::departement)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<String>> touching() {
        try (var file = Surroundings.class.getResourceAsStream("/territory/touching.txt")) {
            if (file == null) {
                throw new IllegalStateException("territory/touching.txt is missing");
            }
            Map<String, Set<String>> touching = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(codes -> Stream.of(codes).skip(1).forEach(other -> {
                        touching.computeIfAbsent(codes[0], _ -> new TreeSet<>()).add(other);
                        touching.computeIfAbsent(other, _ -> new TreeSet<>()).add(codes[0]);
                    }));
            return touching;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
