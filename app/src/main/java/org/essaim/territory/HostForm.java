package org.essaim.territory;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.essaim.ui.FormErrors;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Option;
import org.essaim.ui.Ui;

/// The fields that say which territory receives something and by whose clock, shown by the template `territory/host`:
/// `host`, `host-id`, and `clock`, which is the territory's own unless another is picked.
///
/// @param clock a zone's id; empty for the territory's own
public record HostForm(String host, String hostId, String clock) {
    public static final HostForm BLANK = new HostForm("", "", "");
    private static final String FIELD = "host";

    /// For a form that changes something that has its host.
    public static HostForm of(Host host, Territories territories) {
        Optional<Territory> known = TerritoryId.parse(host.territory()).flatMap(territories::find);
        boolean usual = host.zone().equals(usual(known, territories));
        return new HostForm(
                known.map(Territory::name).orElse(host.name()), host.territory(), usual ? "" : host.zone().getId());
    }

    /// @return the host, or what to mend beside the fields
    public Optional<Host> read(Territories territories, FormErrors errors) {
        Optional<Territory> territory = field(territories).ifAny(errors);
        Optional<ZoneId> zone = clock.isEmpty() ? Optional.of(usual(territory, territories)) : zone();
        errors.refuseIf(zone.isEmpty(), "clock", "territory.host.clock.unknown");
        return errors.has(FIELD) || errors.has("clock")
                ? Optional.empty()
                : Optional.of(new Host(
                        territory.map(it -> it.id().toString()).orElse(""),
                        territory.map(Territory::shortName).orElse(""),
                        zone.orElseThrow()));
    }

    public TerritoryField field(Territories territories) {
        return TerritoryField.sent(FIELD, host, hostId, territories);
    }

    public static List<Option> clocks(Ui ui) {
        List<Option> choices = new ArrayList<>(List.of(new Option("", ui.t("territory.host.clock.own"))));
        Arrays.stream(LocalClock.values())
                .map(one -> new Option(one.zone().getId(), one.words()))
                .forEach(choices::add);
        return choices;
    }

    private Optional<ZoneId> zone() {
        return Arrays.stream(LocalClock.values())
                .map(LocalClock::zone)
                .filter(one -> one.getId().equals(clock))
                .findFirst();
    }

    private static ZoneId usual(Optional<Territory> territory, Territories territories) {
        return territory
                .map(it -> territories.clockOf(it.id()))
                .orElse(LocalClock.PARIS)
                .zone();
    }
}
