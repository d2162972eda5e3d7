package org.essaim.project;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.essaim.account.Leaders;
import org.essaim.account.SignedIn;
import org.essaim.finding.FindableChanged;
import org.essaim.project.Project.Copied;
import org.essaim.project.Project.ProjectText;
import org.essaim.project.plan.PlanChange;
import org.essaim.project.plan.PlanDraft;
import org.essaim.project.plan.Rules;
import org.essaim.project.store.ParameterStore;
import org.essaim.project.store.PlanStore;
import org.essaim.project.store.ProjectStore;
import org.essaim.text.Typed;
import org.essaim.ui.LocalClock;
import org.essaim.ui.Slice;
import org.essaim.ui.Slug;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Projects and their plans: begun, written by those who keep them, shown when they say so.
@Service
public class Projects {
    private static final int MOST_NAMESAKES = 1_000;

    /// Pages that lie beside the projects'.
    private static final Set<String> RESERVED = Set.of("nouveau");

    private final ProjectStore store;
    private final PlanStore plans;
    private final ParameterStore parameters;
    private final Leaders leaders;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Projects(ProjectStore store, PlanStore plans, ParameterStore parameters, Leaders leaders, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.store = store;
        this.plans = plans;
        this.parameters = parameters;
        this.leaders = leaders;
        this.clock = clock;
    }

    /// Begins a project, which is then its maker's to keep, or gives the one of theirs that this id began before.
    @Transactional
    public Project begin(UUID id, ProjectText text, Optional<Copied> commun, SignedIn by) {
        Optional<Project> before = store.byId(id);
        if (before.isPresent() && leaders.lead(by, LedProjects.of(before.get()))) {
            return before.get();
        }
        // An id is not a right: under that of somebody else's project, one of its own is made.
        UUID free = before.isEmpty() ? id : UuidCreator.getTimeOrderedEpoch();
        String slug = Slug.of(text.title());
        for (int namesake = RESERVED.contains(slug) ? 2 : 1; namesake < MOST_NAMESAKES; namesake++) {
            String path = namesake == 1 ? slug : slug + "-" + namesake;
            if (store.insert(free, path, text, commun, by.demonstration(), clock.instant())) {
                leaders.made(LedProjects.KIND, free.toString(), by.id());
            }
            Optional<Project> made = store.byId(free);
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new IllegalStateException("Too many projects named " + slug);
    }

    /// False when somebody else changed it since that revision: nothing was changed.
    @Transactional
    public boolean edit(UUID id, int revision, ProjectText text) {
        boolean edited = store.update(id, revision, text, clock.instant());
        changed(id);
        return edited;
    }

    /// Shows it to everybody, or takes it back.
    @Transactional
    public void show(UUID id, boolean toAll) {
        store.show(id, toAll);
        changed(id);
    }

    private void changed(UUID id) {
        events.publishEvent(new FindableChanged(FindableProjects.KIND.slug(), id));
    }

    public Optional<Project> byId(UUID id) {
        return store.byId(id);
    }

    public Optional<Project> bySlug(String slug) {
        return store.bySlug(slug);
    }

    /// Those that somebody keeps.
    public Set<UUID> keptBy(SignedIn who) {
        return leaders.ledBy(who.id(), LedProjects.KIND).stream()
                .flatMap(id -> Typed.id(id).stream())
                .collect(Collectors.toSet());
    }

    public Slice<Project> list(ProjectQuery query, int page, int size) {
        return store.list(query, page, size);
    }

    /// Empty while nobody has begun it.
    public PlanDraft plan(UUID project) {
        return plans.of(project).orElse(PlanDraft.EMPTY);
    }

    /// @param from the revision of the plan that its author saw
    @Transactional
    public PlanDraft.Outcome change(UUID project, PlanChange change, int from) {
        PlanDraft.Outcome outcome = plans.held(project).orElse(PlanDraft.EMPTY).change(change, from);
        if (outcome instanceof PlanDraft.Outcome.Changed(PlanDraft draft)) {
            plans.save(project, draft);
        }
        return outcome;
    }

    /// The figures of the law for a plan: of the day on which works start, else of today.
    public Rules rules(PlanDraft draft) {
        LocalDate day = draft.plan().worksStart().orElseGet(this::today);
        return new Rules(parameters.rate("own-share", day), parameters.rate("public-aid", day));
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LocalClock.PARIS.zone());
    }
}
