package org.essaim.initiative;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.essaim.territory.TerritoryId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The projects read from public lists. They come by imports alone; [FundedProjectsChanged] tells of them.
@Service
public class FundedProjects {
    private final FundedProjectStore store;
    private final Initiatives initiatives;

    FundedProjects(FundedProjectStore store, Initiatives initiatives) {
        this.store = store;
        this.initiatives = initiatives;
    }

    /// Gives each in turn, without holding them all.
    @Transactional(readOnly = true)
    public void all(Consumer<FundedProject> each) {
        store.all(each);
    }

    public long count() {
        return store.count();
    }

    public Optional<FundedProject> byId(UUID id) {
        return store.byIds(List.of(id)).stream().findFirst();
    }

    /// In one query, in the order asked; those that do not exist are left out.
    public List<FundedProject> byIds(Collection<UUID> ids) {
        return store.byIds(ids);
    }

    /// Those of these territories: how many, how much, about what, the largest.
    public FundedInSum inSum(Collection<TerritoryId> territories, int most) {
        return store.inSum(territories, most);
    }

    public Optional<FundedProject> bySlug(String slug) {
        return store.bySlug(slug);
    }

    /// Those that an initiative was made of.
    public List<FundedProject> behind(UUID initiative) {
        return store.behind(initiative);
    }

    /// Makes an initiative of a project, and remembers it; gives the earlier one where there is one, and then creates
    /// nothing.
    @Transactional
    public Initiative makeInitiative(UUID project, NewInitiative made, UUID by) {
        Optional<Initiative> earlier = store.lockedInitiative(project).flatMap(initiatives::find);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Initiative initiative = initiatives.create(made, Optional.of(by));
        store.remember(project, initiative.id());
        return initiative;
    }
}
