package org.yizhan.ui;

import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yizhan.contract.Ids;
import org.yizhan.ui.bookings.ArrivalModel;
import org.yizhan.ui.bookings.ArrivalView;
import org.yizhan.ui.bookings.BookedModel;
import org.yizhan.ui.bookings.BookedView;
import org.yizhan.ui.bookings.DaysModel;
import org.yizhan.ui.bookings.DaysView;
import org.yizhan.ui.bookings.LinesModel;
import org.yizhan.ui.bookings.LinesView;
import org.yizhan.ui.bookings.TimesModel;
import org.yizhan.ui.bookings.TimesView;
import org.yizhan.ui.capture.Camera;
import org.yizhan.ui.capture.Microphone;
import org.yizhan.ui.cases.ApplyModel;
import org.yizhan.ui.cases.ApplyView;
import org.yizhan.ui.cases.AskCodeModel;
import org.yizhan.ui.cases.AskCodeView;
import org.yizhan.ui.cases.FiledModel;
import org.yizhan.ui.cases.FiledView;
import org.yizhan.ui.cases.HandedOverModel;
import org.yizhan.ui.cases.HandedOverView;
import org.yizhan.ui.cases.KnownPersonModel;
import org.yizhan.ui.cases.KnownPersonView;
import org.yizhan.ui.cases.ProgressModel;
import org.yizhan.ui.cases.ProgressView;
import org.yizhan.ui.cases.ReviewModel;
import org.yizhan.ui.cases.ReviewView;
import org.yizhan.ui.catalogue.CheckModel;
import org.yizhan.ui.catalogue.CheckView;
import org.yizhan.ui.catalogue.GroupsModel;
import org.yizhan.ui.catalogue.GroupsView;
import org.yizhan.ui.catalogue.GuideModel;
import org.yizhan.ui.catalogue.GuideView;
import org.yizhan.ui.catalogue.ItemsModel;
import org.yizhan.ui.catalogue.ItemsView;
import org.yizhan.ui.catalogue.LackingModel;
import org.yizhan.ui.catalogue.LackingView;
import org.yizhan.ui.catalogue.LineItemsModel;
import org.yizhan.ui.catalogue.LineItemsView;
import org.yizhan.ui.catalogue.ToBringModel;
import org.yizhan.ui.catalogue.ToBringView;
import org.yizhan.ui.client.Client;
import org.yizhan.ui.client.Talk;
import org.yizhan.ui.client.Wire;
import org.yizhan.ui.corner.DeviceModel;
import org.yizhan.ui.corner.DeviceView;
import org.yizhan.ui.corner.Helping;
import org.yizhan.ui.corner.Machine;
import org.yizhan.ui.corner.PanelModel;
import org.yizhan.ui.corner.PanelView;
import org.yizhan.ui.corner.Passes;
import org.yizhan.ui.corner.PinModel;
import org.yizhan.ui.corner.PinView;
import org.yizhan.ui.frame.Comfort;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.frame.Navigator;
import org.yizhan.ui.frame.Place;
import org.yizhan.ui.frame.Screen;
import org.yizhan.ui.home.HomeModel;
import org.yizhan.ui.home.HomeView;
import org.yizhan.ui.notes.PhotoModel;
import org.yizhan.ui.notes.PhotoView;
import org.yizhan.ui.notes.VoiceModel;
import org.yizhan.ui.notes.VoiceView;
import org.yizhan.ui.notices.NoticeView;
import org.yizhan.ui.notices.NoticesModel;
import org.yizhan.ui.notices.NoticesView;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.UnknownCodeView;
import org.yizhan.ui.parts.View;
import org.yizhan.ui.partyday.AskCardModel;
import org.yizhan.ui.partyday.AskCardView;
import org.yizhan.ui.partyday.SignInModel;
import org.yizhan.ui.partyday.SignInView;
import org.yizhan.ui.queue.ErrandModel;
import org.yizhan.ui.queue.ErrandView;
import org.yizhan.ui.queue.ErrandsToldModel;
import org.yizhan.ui.queue.ErrandsToldView;
import org.yizhan.ui.queue.LeavePhoneModel;
import org.yizhan.ui.queue.LeavePhoneView;
import org.yizhan.ui.queue.QueuesModel;
import org.yizhan.ui.queue.QueuesView;
import org.yizhan.ui.queue.TicketModel;
import org.yizhan.ui.queue.TicketMoreModel;
import org.yizhan.ui.queue.TicketMoreView;
import org.yizhan.ui.queue.TicketView;
import org.yizhan.ui.shell.Mounted;
import org.yizhan.ui.voice.ReadAloud;

/// Every screen there is: its model, and how it is drawn. A new screen does not compile without its line here.
final class Screens {
    private final Place place;
    private final Client client;
    private final Wire wire;
    private final Navigator navigator;
    private final Comfort comfort;
    private final HomeModel home;
    private final PenBox pens;
    private final ReadAloud aloud;
    private final Senses senses;
    private final Executor fx;
    private final Passes passes;
    private final Helping helping = new Helping();
    private final Supplier<Machine> machine;

    /// @param fx       runs what it is given on the FX thread, later
    /// @param machine  what this kiosk knows of itself, once its window stands
    Screens(
            Place place,
            Client client,
            Wire wire,
            Navigator navigator,
            Comfort comfort,
            HomeModel home,
            PenBox pens,
            Senses senses,
            ReadAloud aloud,
            Executor fx,
            Supplier<Machine> machine) {
        this.passes = new Passes(client, wire::talk);
        this.machine = machine;
        this.place = place;
        this.client = client;
        this.wire = wire;
        this.navigator = navigator;
        this.comfort = comfort;
        this.home = home;
        this.pens = pens;
        this.senses = senses;
        this.fx = fx;
        this.aloud = aloud;
    }

    Mounted mount(Screen screen) {
        passes.shown(screen);
        helping.shown(screen);
        return switch (screen) {
            case Screen.Home shown -> plain(look -> HomeView.of(home, navigator, look));
            case Screen.Queues shown -> {
                var model = new QueuesModel(client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> QueuesView.of(model, place.clock()::instant, look));
            }
            case Screen.LeavePhone away -> {
                var model = new LeavePhoneModel(away, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> LeavePhoneView.of(model, look));
            }
            case Screen.TicketShown(var id, var ticket) -> {
                var model = new TicketModel(id, ticket, client, talk(), navigator);
                yield new Mounted(
                        model, look -> TicketView.of(model, look, words -> aloud.announce(words, comfort.language())));
            }
            case Screen.Groups shown -> {
                pens.open();
                senses.open();
                var model = new GroupsModel(client, talk(), navigator);
                yield new Mounted(model, look -> GroupsView.of(model, look));
            }
            case Screen.Items(var group) -> {
                var model = new ItemsModel(group, client, talk(), navigator);
                yield new Mounted(model, look -> ItemsView.of(model, look));
            }
            case Screen.Guide guide -> {
                var model = new GuideModel(guide, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> GuideView.of(model, look));
            }
            case Screen.Check check -> {
                var model = new CheckModel(check, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> CheckView.of(model, look));
            }
            case Screen.Lacking lacking -> {
                var model = new LackingModel(lacking, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> LackingView.of(model, look));
            }
            case Screen.LineItems line -> {
                var model = new LineItemsModel(line, client, talk(), navigator);
                yield new Mounted(model, look -> LineItemsView.of(model, look));
            }
            case Screen.TicketMore(var ticket) -> {
                var model = new TicketMoreModel(ticket, client, talk(), navigator);
                yield new Mounted(model, look -> TicketMoreView.of(model, look));
            }
            case Screen.Errand errand -> {
                var model = new ErrandModel(errand, client, talk(), navigator);
                yield new Mounted(model, look -> ErrandView.of(model, look));
            }
            case Screen.ErrandsTold told -> {
                var model = new ErrandsToldModel(told, client, talk(), navigator);
                yield new Mounted(model, look -> ErrandsToldView.of(model, look));
            }
            case Screen.ToBring list -> {
                var model = new ToBringModel(list, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> ToBringView.of(model, look));
            }
            case Screen.Apply asked -> {
                var model = new ApplyModel(
                        asked,
                        client,
                        talk(),
                        navigator,
                        comfort.language(),
                        pens.pens(helping.names()),
                        senses.abilities());
                yield new Mounted(model, look -> ApplyView.of(model, look));
            }
            case Screen.VoiceNote note -> {
                Microphone microphone = senses.microphone().orElse(Microphone.GONE);
                var model = new VoiceModel(note, microphone, senses.loudspeaker(), fx, navigator);
                yield new Mounted(model, look -> VoiceView.of(model, look));
            }
            case Screen.PhotoNote note -> {
                var model = new PhotoModel(note, senses.camera().orElse(Camera.GONE), fx, navigator);
                yield new Mounted(model, look -> PhotoView.of(model, look));
            }
            case Screen.KnownPerson scanned -> {
                var model = new KnownPersonModel(scanned, client, talk(), navigator);
                yield new Mounted(model, look -> KnownPersonView.of(model, look));
            }
            case Screen.Review review -> {
                var model = new ReviewModel(review, client, talk(), navigator, comfort::language, senses.abilities());
                yield new Mounted(model, look -> ReviewView.of(model, look));
            }
            case Screen.HandedOver(var slip, var from) -> {
                var model = new HandedOverModel(slip, talk(), navigator);
                yield new Mounted(model, look -> HandedOverView.of(model, look));
            }
            case Screen.Filed(var receipt) -> {
                var model = new FiledModel(receipt, client, talk(), navigator);
                yield new Mounted(model, look -> FiledView.of(model, look));
            }
            case Screen.AskCode shown -> {
                var model = new AskCodeModel(navigator, Screen.CaseProgress::new);
                yield new Mounted(model, look -> AskCodeView.of(model, AskCodeView.Words.RECEIPT, look));
            }
            case Screen.BookLine shown -> {
                var model = new LinesModel(client, talk(), navigator);
                yield new Mounted(model, look -> LinesView.of(model, look));
            }
            case Screen.BookDay(var line) -> {
                var model = new DaysModel(line, client, talk(), navigator);
                yield new Mounted(model, look -> DaysView.of(model, look));
            }
            case Screen.BookTime time -> {
                var model = new TimesModel(time, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> TimesView.of(model, look));
            }
            case Screen.BookShown(var booking) -> {
                var model = new BookedModel(booking, client, talk(), navigator);
                yield new Mounted(model, look -> BookedView.of(model, look));
            }
            case Screen.AskBooking shown -> {
                var model = new AskCodeModel(navigator, code -> new Screen.Arriving(Ids.next(), code));
                yield new Mounted(model, look -> AskCodeView.of(model, AskCodeView.Words.BOOKING, look));
            }
            case Screen.Arriving coming -> {
                var model = new ArrivalModel(coming, client, talk(), navigator, comfort::language);
                yield new Mounted(model, look -> ArrivalView.of(model, look));
            }
            case Screen.CaseProgress(var code) -> {
                var model = new ProgressModel(code, client, talk(), navigator);
                yield new Mounted(model, look -> ProgressView.of(model, look));
            }
            case Screen.AskCard shown -> {
                var model = new AskCardModel(client, talk());
                yield new Mounted(model, look -> AskCardView.of(model, place.clock()::instant, look));
            }
            case Screen.SignIn scan -> {
                var model = new SignInModel(scan, client, talk(), navigator);
                yield new Mounted(model, look -> SignInView.of(model, place.clock()::instant, look));
            }
            case Screen.NoticeList shown -> {
                var model = new NoticesModel(client, talk(), navigator);
                yield new Mounted(model, look -> NoticesView.of(model, look));
            }
            case Screen.NoticeShown(var notice) -> plain(look -> NoticeView.of(notice, look));
            case Screen.StaffPin shown -> {
                var model = new PinModel(client, talk(), navigator);
                yield new Mounted(model, look -> PinView.of(model, look));
            }
            case Screen.StaffDevice(var pass) -> {
                var model = new DeviceModel(pass, client, talk(), machine.get(), helping, navigator);
                yield new Mounted(model, look -> DeviceView.of(model, look));
            }
            case Screen.StaffPanel shown -> {
                var model = new PanelModel(shown, client, talk(), machine.get(), navigator);
                yield new Mounted(model, look -> PanelView.of(model, look));
            }
            case Screen.UnknownCode shown -> plain(look -> UnknownCodeView.of(look, navigator::clear));
        };
    }

    private Talk talk() {
        return wire.talk();
    }

    private static Mounted plain(Function<Look, View> draw) {
        return new Mounted(new Model() {}, draw);
    }
}
