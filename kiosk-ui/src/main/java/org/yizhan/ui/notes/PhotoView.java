package org.yizhan.ui.notes;

import java.util.List;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.yizhan.ui.capture.Frame;
import org.yizhan.ui.notes.PhotoModel.State;
import org.yizhan.ui.parts.Follow;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.Sheet;
import org.yizhan.ui.parts.View;

/// Hold a paper before the camera, take it, look, take it again or use it.
public final class PhotoView {
    private final PhotoModel model;
    private final Look look;
    private final Sheet sheet;

    /// One for all that is seen and taken: each would weigh as much as the camera's picture, twice.
    private final WritableImage seen = new WritableImage(Frame.WIDTH, Frame.HEIGHT);

    private PhotoView(PhotoModel model, Look look) {
        this.model = model;
        this.look = look;
        this.sheet = new Sheet(look);
    }

    public static View of(PhotoModel model, Look look) {
        var view = new PhotoView(model, look);
        Follow.value(view.sheet, model.stateProperty(), view::draw);
        return new View(look.text("notes.photo.crumb"), view.sheet);
    }

    private void draw(State state) {
        String hint = state instanceof State.Taken ? "notes.photo.taken" : "notes.photo.hint";
        sheet.title(
                NoteTexts.question(model.screen(), "notes.photo.whole", look), look.cramped() ? "" : look.text(hint));
        switch (state) {
            case State.Looking(boolean failed) -> looking(failed);
            case State.Taken taken -> taken();
        }
    }

    private void looking(boolean failed) {
        if (failed) {
            sheet.body(look.centered(look.text("notes.photo.failed"), "t-section"));
            sheet.actions(look.primary("look", "restart-line", look.text("notes.photo.look"), model::look));
            return;
        }
        sheet.body(new StackPane(picture("photo-seen")));
        sheet.actions(look.primary("take", "camera-line", look.text("notes.photo.take"), model::take));
    }

    private Picture picture(String id) {
        var picture = new Picture();
        picture.setId(id);
        Follow.value(picture, model.seenProperty(), frame -> show(frame, picture));
        return picture;
    }

    private void show(@Nullable Frame frame, Picture picture) {
        if (frame != null) {
            seen.getPixelWriter()
                    .setPixels(
                            0,
                            0,
                            Frame.WIDTH,
                            Frame.HEIGHT,
                            PixelFormat.getByteRgbInstance(),
                            frame.rgb(),
                            0,
                            Frame.WIDTH * 3);
            picture.show(seen);
        }
    }

    private void taken() {
        var changes = NoteTexts.beside(
                List.of(
                        look.action("again", "restart-line", look.text("notes.photo.again"), model::look),
                        look.action("delete", "delete-bin-line", look.text("notes.delete"), model::delete)),
                look);
        sheet.body(Picture.above(changes, picture("photo-taken")));
        sheet.actions(look.primary("keep", "check-line", look.text("notes.photo.keep"), model::keep));
    }
}
