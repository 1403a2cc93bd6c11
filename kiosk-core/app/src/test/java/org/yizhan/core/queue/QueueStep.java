package org.yizhan.core.queue;

/// One thing somebody does, chosen at random. The numbers mean what the kind makes of them, so that any three of them
/// are a step.
///
/// @param who    which kiosk or desk, from 0
/// @param which  which ticket, line or class
/// @param much   how long, where to, whether so or so
record QueueStep(Kind kind, int who, int which, int much) {
    enum Kind {
        TAKE,
        TAKE_LACKING,
        TAKE_AGAIN,
        NEXT,
        NEXT_ELSEWHERE,
        CHOOSE,
        RECALL,
        START,
        FINISH,
        MISS,
        HOLD,
        PAPERS,
        PUT_BACK,
        RETURN,
        REQUEUE,
        TRANSFER,
        CANCEL,
        CLASSIFY,
        ERRAND,
        DROP,
        UNDO,
        VISIT,
        STALE,
        TIME_PASSES,
        CLOCK_SET_BACK,
        NIGHT
    }

    @Override
    public String toString() {
        return kind + "(" + who + "," + which + "," + much + ")";
    }
}
