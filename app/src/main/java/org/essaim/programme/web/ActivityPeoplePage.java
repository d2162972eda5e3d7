package org.essaim.programme.web;

import java.util.List;
import org.essaim.programme.Activity;
import org.essaim.programme.Programme;
import org.essaim.programme.SignUp;

/// Who comes to an activity, for its facilitators: at most as many as it holds.
public record ActivityPeoplePage(Programme programme, Activity activity, List<SignUp> people) {}
