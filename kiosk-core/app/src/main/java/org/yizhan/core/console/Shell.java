package org.yizhan.core.console;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yizhan.core.web.Who;

/// What every page of the console is drawn in: who sits where, and the way to the other pages.
///
/// @param seat   `1 号窗口 · 王晓梅`
/// @param desk   the desk's number as text, empty away from a desk
/// @param roles  separated by blanks, for the scripts
/// @param csrf   what the scripts send with every write
public record Shell(Page page, String seat, String account, String desk, String roles, String csrf, List<Link> links) {
    public Shell {
        links = List.copyOf(links);
    }

    @Override
    public String toString() {
        return "Shell[page=" + page + ", account=" + account + "]";
    }

    /// A page of the console, as its navigation shows it; its name finds its label in another language.
    public record Link(Page page, String path, String label, boolean current) {}

    static Shell of(Page page, Who who) {
        Integer desk = who.desk();
        String seat = desk == null ? who.shown() : desk + " 号窗口 · " + who.shown();
        return new Shell(
                page,
                seat,
                who.name().substring(who.name().indexOf(':') + 1),
                desk == null ? "" : desk.toString(),
                String.join(" ", new TreeSet<>(who.scopes())),
                text(who.csrf()),
                links(page, who.scopes(), desk));
    }

    private static List<Link> links(Page current, Set<String> scopes, @Nullable Integer desk) {
        return Page.all()
                .filter(page -> page.isFor(scopes, desk))
                .map(page -> new Link(page, page.path(), page.label(), page == current))
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
