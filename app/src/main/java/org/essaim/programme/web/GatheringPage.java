package org.essaim.programme.web;

import java.util.List;
import org.essaim.programme.Activity;
import org.essaim.programme.ChallengeWorkshops.Held;
import org.essaim.programme.Gathering;
import org.essaim.programme.OnShow.Shown;
import org.essaim.programme.Programme;
import org.essaim.ui.Moment;

/// The common day: its activities, the restitutions and the communs on show.
///
/// @param over whether the day is past
/// @param restitutions of the programme's workshops, those that are public
public record GatheringPage(
        Programme programme,
        Gathering gathering,
        List<Activity> activities,
        List<Held> restitutions,
        List<Shown> shown,
        boolean over,
        boolean leads) {
    public Moment hour(Activity activity) {
        return gathering.at(activity.starts());
    }

    public String href(Activity activity) {
        return programme.gatheringPath() + "/activites/" + activity.id();
    }
}
