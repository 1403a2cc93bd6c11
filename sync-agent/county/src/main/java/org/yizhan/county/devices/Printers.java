package org.yizhan.county.devices;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.yizhan.county.streams.Arrived;
import org.yizhan.county.streams.Unfit;
import org.yizhan.county.streams.Words;

/// How the centers' printers are: whoever serves three hundred centers from afar sees an empty roll before a
/// village calls. A center tells what has lasted for some minutes.
@ApplicationScoped
public class Printers extends Words<Printers.Found> {
    private static final String ONE = "printer";
    private static final String WELL = "PRINTER_READY";

    private final Jdbi jdbi;

    Printers(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @param finding  as the core names it; one that is not known here is some trouble
    /// @param since    when it was first so, by the center's clock
    public record Found(String finding, Instant since) {
        boolean isWell() {
            return finding.equals(WELL);
        }

        /// The word on screens.
        public String shown() {
            return switch (finding) {
                case "PRINTER_PAPER_LOW" -> "打印纸快用完";
                case "PRINTER_PAPER_OUT" -> "打印机没纸";
                case "PRINTER_COVER_OPEN" -> "打印机盖子没盖好";
                case "PRINTER_OFFLINE" -> "打印机连不上";
                case "PRINTER_SILENT" -> "打印机没有回应";
                default -> "打印机有问题";
            };
        }

        /// Whether slips come out still.
        public boolean prints() {
            return isWell() || finding.equals("PRINTER_PAPER_LOW");
        }
    }

    @Override
    public String type() {
        return "devices.printer";
    }

    @Override
    protected Class<Found> shape() {
        return Found.class;
    }

    @Override
    protected Word<Found> read(Arrived row) throws Unfit {
        try {
            return new Word<>(
                    ONE,
                    new Found(Arrived.text(row.body(), "finding"), Instant.parse(Arrived.text(row.body(), "since"))));
        } catch (DateTimeException e) {
            throw new Unfit("since 不是时间");
        }
    }

    /// Of each center whose printer wants somebody, by its code, what it said last.
    public Map<String, Found> inTrouble() {
        return jdbi.withHandle(handle -> lastOfEach(handle, ONE)).entrySet().stream()
                .filter(center -> !center.getValue().isWell())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
