package org.yizhan.core.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.yizhan.contract.LocalizedText;
import org.yizhan.core.devices.PrintDocument;
import org.yizhan.core.devices.PrintSource;
import org.yizhan.core.directory.HomeCenter;

/// The slip of a draft that has no line to wait in; where there is one, the ticket is the slip.
@ApplicationScoped
class DraftSlip implements PrintSource {
    static final String DOCUMENT = "draft";

    private final DraftTable drafts;
    private final HomeCenter home;

    DraftSlip(DraftTable drafts, HomeCenter home) {
        this.drafts = drafts;
        this.home = home;
    }

    @Override
    public String document() {
        return DOCUMENT;
    }

    @Override
    public Optional<PrintDocument> compose(Handle handle, UUID subject, String language) {
        return drafts.find(handle, subject).map(row -> slip(home.facts(handle), row, language));
    }

    private static PrintDocument slip(HomeCenter.Facts center, DraftRow row, String language) {
        boolean english = language.equals(LocalizedText.ENGLISH);
        return new PrintDocument(
                center.name().in(language),
                english ? "Go on at the desk" : "到窗口接着办",
                row.number(),
                List.of(new PrintDocument.Line(
                        english ? "Item" : "办的事", row.itemName().in(language))),
                english ? "Say this number at the desk. What you filled in is there." : "到窗口说这个号码，填过的不用再填。",
                null,
                (english ? "Telephone " : "电话 ") + center.phone());
    }
}
