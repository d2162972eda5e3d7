package org.essaim.restitution;

import java.util.ArrayList;
import java.util.List;
import org.essaim.workshop.domain.Condition;
import org.essaim.workshop.domain.Verdict;

/// A second voice of a territory as documents and files say it: its verdict, then its words.
record VoiceWords(Words words) {
    String of(RestitutionMaterial.Voice voice) {
        List<String> said = new ArrayList<>();
        if (voice.verdict() != null) {
            said.add(words.say("verdict." + Signs.key(voice.verdict())));
        }
        if (!voice.home().isEmpty()) {
            said.add(voice.home());
        }
        if (!voice.improvement().isEmpty()) {
            String about = voice.verdict() == Verdict.DROP ? "sheet.reason" : "sheet.improvement";
            said.add(words.say(about) + " " + voice.improvement());
        }
        for (Condition condition : voice.conditions()) {
            String type = words.say("condition." + Signs.key(condition.type()));
            said.add(words.say("sheet.condition") + " "
                    + (condition.text().isEmpty() ? type : words.say("sheet.condition.typed", type, condition.text())));
        }
        return String.join(" · ", said);
    }
}
