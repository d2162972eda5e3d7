package org.essaim.workshop.web.phone;

import java.util.ArrayList;
import java.util.List;
import org.essaim.workshop.domain.Agenda;
import org.essaim.workshop.domain.Item;
import org.essaim.workshop.domain.Phase;

/// The phases along the thread; rounds of one phase are one node.
public record Steps(List<Node> nodes) {
    public enum State {
        DONE,
        NOW,
        AHEAD
    }

    /// @param late in the second half: its word stands on the other side of the node
    public record Node(Phase phase, State state, boolean late) {}

    static Steps of(Item.Session session) {
        List<Phase> phases =
                session.steps().stream().map(Item.StepShown::phase).distinct().toList();
        int now = phases.indexOf(session.phase());
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            State state = switch (session.status()) {
                case PREPARED -> State.AHEAD;
                case CLOSED -> State.DONE;
                case OPEN -> i < now ? State.DONE : i == now ? State.NOW : State.AHEAD;
            };
            nodes.add(new Node(phases.get(i), state, i * 2 >= phases.size()));
        }
        return new Steps(nodes);
    }

    public static boolean running(Item.Session session) {
        return session.status() == Agenda.Status.OPEN;
    }
}
