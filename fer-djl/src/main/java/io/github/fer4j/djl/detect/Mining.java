package io.github.fer4j.djl.detect;

import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.LeastLogit;
import io.github.fer4j.model.detect.search.Proposer;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.SeenFace;
import io.github.fer4j.model.detect.search.Verifier;
import java.util.ArrayList;
import java.util.List;

/** Looks for what networks take for faces in pictures without faces, to learn from. For the thread that trains. */
final class Mining {

    /** Size of the smallest faces sought, in pixels. */
    private static final double SMALLEST = 20;

    /** Logits from which on something is to be learnt. */
    private static final double DOUBTFUL = -2.5;

    private static final int MOST_OF_A_PICTURE = 12;

    /** Places that the verifying network would look at again; in logits. */
    private static final double LOOKED_AT_AGAIN = -2;

    private static final double BARELY_LOOKED_AT = 0.5;

    private final Backgrounds backgrounds;

    Mining(Backgrounds backgrounds) {
        this.backgrounds = backgrounds;
    }

    /** What the proposal network proposes, in each picture as it is and turned by right angles, by how many its number says. */
    List<FalseFind> proposed(Learner proposing) {
        Proposer proposer = new Proposer(proposing.network(), DOUBTFUL, MOST_OF_A_PICTURE, true);
        List<FalseFind> finds = new ArrayList<>();
        List<Pyramid> pictures = backgrounds.pyramids();
        for (int i = 0; i < pictures.size(); i++) {
            Pyramid picture = pictures.get(i);
            proposer.propose(picture, SMALLEST, Double.MAX_VALUE)
                    .forEach(place -> finds.add(new FalseFind(picture, place, 0)));
            QuarterTurns turns = new QuarterTurns(picture.picture(), 1 + i % 3);
            proposer.propose(new Pyramid(turns.turned()), SMALLEST, Double.MAX_VALUE)
                    .forEach(place -> finds.add(new FalseFind(picture, turns.back(place), turns.roll())));
        }
        return finds;
    }

    /** False finds with what the verifying network says of them, and those that it would look at again. */
    static List<FalseFind> judged(Learner verifying, List<FalseFind> finds) {
        Verifier verifier = new Verifier(verifying.network(), new LeastLogit(0, false), 0);
        List<FalseFind> judged = new ArrayList<>();
        int from = 0;
        while (from < finds.size()) {
            int to = from;
            while (to < finds.size()
                    && finds.get(to).picture() == finds.get(from).picture()) {
                to++;
            }
            judge(verifier, finds.subList(from, to), judged);
            from = to;
        }
        return judged;
    }

    /** Judges the finds of one picture. */
    private static void judge(Verifier verifier, List<FalseFind> finds, List<FalseFind> judged) {
        Pyramid picture = finds.get(0).picture();
        List<FalseFind> again = new ArrayList<>();
        List<SeenFace> seen = verifier.look(picture, places(finds));
        for (int i = 0; i < finds.size(); i++) {
            FalseFind find = finds.get(i);
            Candidate said = seen.get(i).place();
            judged.add(find.withLogit(said.logit()));
            if (said.logit() > LOOKED_AT_AGAIN && said.overlap(find.place()) > BARELY_LOOKED_AT) {
                again.add(find.movedTo(said));
            }
        }
        List<SeenFace> second = verifier.look(picture, places(again));
        for (int i = 0; i < again.size(); i++) {
            judged.add(again.get(i).withLogit(second.get(i).place().logit()));
        }
    }

    private static List<Candidate> places(List<FalseFind> finds) {
        return finds.stream().map(FalseFind::place).toList();
    }
}
