package org.yizhan.ui.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yizhan.contract.files.Files;
import org.yizhan.ui.capture.Camera;
import org.yizhan.ui.capture.Frame;
import org.yizhan.ui.frame.Draft;
import org.yizhan.ui.frame.Items;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Note;
import org.yizhan.ui.frame.Screen;

class PhotoModelTest {
    private static final Frame BLACK = new Frame(new byte[Frame.WIDTH * Frame.HEIGHT * 3]);
    private static final PhotoModel.State LOOKING = new PhotoModel.State.Looking(false);

    private final LinkedBlockingQueue<Runnable> fx = new LinkedBlockingQueue<>();
    private final Navigator navigator = new Navigator();

    @Test
    void taking_a_photo_holds_nobody_up() throws Exception {
        PhotoModel model = model(Draft.empty());
        next();
        model.take();
        assertEquals(LOOKING, model.stateProperty().get(), "until it is made");
        model.take();
        next();
        assertInstanceOf(PhotoModel.State.Taken.class, model.stateProperty().get());
        model.keep();
        var form = assertInstanceOf(Screen.Review.class, navigator.current());
        assertNotNull(form.draft().note(Files.WHOLE, Files.Kind.PHOTO).orElseThrow());
    }

    @Test
    void a_photo_that_is_still_being_made_when_its_person_leaves_is_forgotten() throws Exception {
        PhotoModel model = model(Draft.empty());
        next();
        model.take();
        model.close();
        next();
        assertEquals(LOOKING, model.stateProperty().get());
        assertNull(model.seenProperty().get());
    }

    @Test
    void what_was_taken_before_is_seen_again() throws Exception {
        PhotoModel model = model(Draft.empty().with(Note.photo(Files.WHOLE, BLACK.jpeg())));
        assertInstanceOf(PhotoModel.State.Taken.class, model.stateProperty().get());
        assertNull(model.seenProperty().get(), "until it is read");
        next();
        assertNotNull(model.seenProperty().get());
    }

    private void next() throws InterruptedException {
        Objects.requireNonNull(fx.poll(60, TimeUnit.SECONDS), "nothing happened")
                .run();
    }

    private PhotoModel model(Draft draft) {
        var screen = new Screen.PhotoNote(Items.of(false), draft, 99);
        navigator.open(screen);
        return new PhotoModel(screen, PhotoModelTest::onePicture, fx::add, navigator);
    }

    private static Camera.Eye onePicture() {
        return new Camera.Eye() {
            private boolean seen;

            @Override
            public @Nullable Frame next() {
                Frame now = seen ? null : BLACK;
                seen = true;
                return now;
            }

            @Override
            public void close() {}
        };
    }
}
