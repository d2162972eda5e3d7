package org.essaim.workshop.domain;

/// The sentences the room leaves with, and whether the restitution is public.
public sealed interface SynthesisCommand extends Command {
    record AddSentence(Id<Sentence> sentence, Id<PlannedInitiative> initiative, Sentence.Part part, String text)
            implements SynthesisCommand {}

    /// @param revision the one the amendment started from
    record AmendSentence(Id<Sentence> sentence, int revision, String text) implements SynthesisCommand {}

    record RemoveSentence(Id<Sentence> sentence) implements SynthesisCommand {}

    /// Once it closed: one has read one's notes again, in the restitution.
    record SayReread() implements SynthesisCommand {}

    /// @param early goes on although some may still read again and have not said that they did
    record Publish(boolean early) implements SynthesisCommand {}

    record Unpublish() implements SynthesisCommand {}
}
