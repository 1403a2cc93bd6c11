package org.yizhan.core.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.figures.DayVisits;
import org.yizhan.core.store.Store;

/// What the figures of a day are counted from, number by number, as a page lists it and as a file for a table program.
@Path("/api/figures/days/{date}")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class DayVisitsResource {
    private final Store store;
    private final DayList days;

    DayVisitsResource(Store store, DayList days) {
        this.store = store;
        this.days = days;
    }

    /// From that number on.
    @GET
    public DayVisits.Page page(
            @PathParam("date") String date,
            @QueryParam("from") @DefaultValue("") @NotNull @Size(max = 20) String from) {
        LocalDate day = DateRange.date("date", date);
        String number = from.strip().toUpperCase(Locale.ROOT);
        return store.read(handle -> days.page(handle, day, number));
    }

    /// All of that day as comma-separated values, which Excel opens.
    @GET
    @Path("csv")
    @Produces(CsvExport.TYPE)
    public Response csv(
            @PathParam("date") String date,
            @QueryParam("language") @DefaultValue("zh-CN") @NotNull @Pattern(regexp = ExportFile.LANGUAGES)
                    String language) {
        LocalDate day = DateRange.date("date", date);
        return ExportFile.csv(name(day), table(day, language));
    }

    /// The same as a workbook of Excel's.
    @GET
    @Path("xlsx")
    @Produces(XlsxExport.TYPE)
    public Response xlsx(
            @PathParam("date") String date,
            @QueryParam("language") @DefaultValue("zh-CN") @NotNull @Pattern(regexp = ExportFile.LANGUAGES)
                    String language) {
        LocalDate day = DateRange.date("date", date);
        return ExportFile.xlsx(name(day), table(day, language));
    }

    private List<ExportTable> table(LocalDate day, String language) {
        return List.of(DayTable.of(day, store.read(handle -> days.all(handle, day)), language));
    }

    private static String name(LocalDate day) {
        return "visits_" + day;
    }
}
