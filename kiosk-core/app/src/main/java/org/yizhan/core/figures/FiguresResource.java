package org.yizhan.core.figures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.yizhan.contract.devices.Scopes;
import org.yizhan.contract.figures.Figures;
import org.yizhan.core.store.Store;

/// What happened in the lines and at the desks, as a page draws it and as a file for a table program.
@Path("/api/figures")
@RunOnVirtualThread
@RolesAllowed(Scopes.DUTY)
public class FiguresResource {
    private final Store store;
    private final FigureReports reports;

    FiguresResource(Store store, FigureReports reports) {
        this.store = store;
        this.reports = reports;
    }

    /// Both days are included; at most 400.
    @GET
    public Figures.Report report(
            @QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        return read(DateRange.of(from, until));
    }

    /// The same as comma-separated values, which Excel opens.
    @GET
    @Path("csv")
    @Produces(CsvExport.TYPE)
    public Response csv(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("language") @DefaultValue("zh-CN") @NotNull @Pattern(regexp = ExportFile.LANGUAGES)
                    String language) {
        DateRange range = DateRange.of(from, until);
        return ExportFile.csv(name(range), ExportTable.all(read(range), language));
    }

    /// The same as a workbook of Excel's, one sheet a table.
    @GET
    @Path("xlsx")
    @Produces(XlsxExport.TYPE)
    public Response xlsx(
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("language") @DefaultValue("zh-CN") @NotNull @Pattern(regexp = ExportFile.LANGUAGES)
                    String language) {
        DateRange range = DateRange.of(from, until);
        return ExportFile.xlsx(name(range), ExportTable.all(read(range), language));
    }

    private Figures.Report read(DateRange range) {
        return store.read(handle -> reports.report(handle, range));
    }

    private static String name(DateRange range) {
        return "figures_" + range.fileName();
    }
}
