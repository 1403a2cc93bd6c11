package org.yizhan.house.center;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.yizhan.contract.Ids;
import org.yizhan.contract.LocalizedText;
import org.yizhan.contract.partyday.PartyDays;

/// The organiser's part of a themed Party day, by the API the console uses.
public final class Organiser {
    private static final LocalizedText THEME = LocalizedText.of("学习贯彻惠农政策", "Policies for farmers");
    private static final List<LocalizedText> AGENDA = List.of(
            LocalizedText.of("奏唱国歌", "National anthem"),
            LocalizedText.of("重温入党誓词", "The oath of admission"),
            LocalizedText.of("集中学习", "Study together"),
            LocalizedText.of("村务通报", "Report on village affairs"),
            LocalizedText.of("民主议事", "Deliberation"),
            LocalizedText.of("志愿服务", "Volunteering"),
            LocalizedText.of("缴纳党费", "Party dues"));

    private final CoreClient session;
    private final Clock clock;

    /// @param session  of somebody with the organiser's role
    public Organiser(CoreClient session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    public List<PartyDays.Branch> branches() throws IOException {
        return List.of(session.get("/api/partyday/branches").as(PartyDays.Branch[].class));
    }

    /// The first branch with members on its roster; the roster comes from the county some time after the first start.
    public PartyDays.Branch branchWithMembers(Duration limit) throws IOException {
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < until) {
            for (PartyDays.Branch branch : branches()) {
                if (branch.members() > 0) {
                    return branch;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        throw new IOException("no branch has members after " + limit.toSeconds() + " s");
    }

    /// Opens today's Party day of a branch, with the seven usual steps from now on.
    public CoreClient.Answer open(UUID id, String branch) throws IOException {
        var now = clock.instant();
        var agenda = AGENDA.stream()
                .map(title -> new PartyDays.AgendaItem(title, now))
                .toList();
        return session.post("/api/partyday/days", id, new PartyDays.Opening(id, branch, THEME, now, agenda));
    }

    public CoreClient.Answer close(UUID day) throws IOException {
        return session.post("/api/partyday/days/" + day + "/close", Ids.next(), java.util.Map.of());
    }

    public PartyDays.Register register(UUID day) throws IOException {
        return session.get("/api/partyday/days/" + day + "/register").as(PartyDays.Register.class);
    }
}
